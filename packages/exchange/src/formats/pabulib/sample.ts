/** One small valid file. */
export const sample = () =>
  new TextEncoder().encode(
    'META\nkey;value\ndescription;x\ncurrency;EUR\ndate_begin;2027\nbudget;50000\nPROJECTS\nproject_id;cost;name\n1;20000;Brunnen\nVOTES\nvoter_id;vote\n1;1\n',
  );
