/** Names for the side streets: a stem and an ending, as small Austrian towns form them. */
const stems =
  'Ahorn Amsel Anger Apfel Bach Bäcker Berg Birken Bleich Blumen Brunn Buchen Dorf Eichen Eisen Erlen Eschen Färber Feld Fichten Finken Fischer Flieder Föhren Forst Garten Gerber Glaser Glocken Hafner Hain Hammer Hasel Heide Hirschen Hof Holler Hopfen Kapellen Kastanien Kirchen Kirschen Klee Kloster Kohl Korn Kreuz Küfer Kupfer Larn Lärchen Lauben Lederer Leiten Lerchen Linden Maler Markt Maurer Meisen Messer Moos Mühl Müller Nelken Neu Nuss Obst Pappel Pfarr Pfeifer Platten Quellen Rain Reb Reiher Rosen Rot Sand Sattler Schiff Schlosser Schmied Schul Schuster Schwalben See Seiler Sonnen Spitz Stein Stern Tannen Tischler Töpfer Tor Tuchmacher Turm Ufer Ulmen Vogel Wagner Wald Wasen Weber Weiden Weingarten Wiesen Winkel Zeller Ziegel Zimmer'.split(
    ' ',
  );
const endings = ['gasse', 'weg', 'straße'];

/** As many different names as asked for, the plainest first. */
export const sideStreetNames = (count: number): string[] =>
  endings
    .flatMap((ending, i) => stems.filter((_, j) => (j + i) % 3 !== 2 || i === 2).map((stem) => stem + ending))
    .slice(0, count);
