/**
 * Coordinate systems of Austria, Germany and Switzerland by EPSG code: name and definition as PROJ writes it. Source: EPSG dataset as in epsg-index
 * 2.0.0; where that names a grid file, the shift by seven parameters of EPSG 1618 (MGI), 1777 (DHDN), RD/83, PD/83 stands instead, good to metres.
 */
export const definitions: Readonly<Record<number, readonly [name: string, definition: string]>> = {
  2056: [
    'CH1903+ / LV95',
    '+proj=somerc +lat_0=46.9524055555556 +lon_0=7.43958333333333 +k_0=1 +x_0=2600000 +y_0=1200000 +ellps=bessel +towgs84=674.374,15.056,405.346,0,0,0,0 +units=m',
  ],
  2397: [
    'Pulkovo 1942(83) / 3-degree Gauss-Kruger zone 3',
    '+proj=tmerc +lat_0=0 +lon_0=9 +k=1 +x_0=3500000 +y_0=0 +ellps=krass +towgs84=26,-121,-78,0,0,0,0 +units=m',
  ],
  2398: [
    'Pulkovo 1942(83) / 3-degree Gauss-Kruger zone 4',
    '+proj=tmerc +lat_0=0 +lon_0=12 +k=1 +x_0=4500000 +y_0=0 +ellps=krass +towgs84=26,-121,-78,0,0,0,0 +units=m',
  ],
  2399: [
    'Pulkovo 1942(83) / 3-degree Gauss-Kruger zone 5',
    '+proj=tmerc +lat_0=0 +lon_0=15 +k=1 +x_0=5500000 +y_0=0 +ellps=krass +towgs84=26,-121,-78,0,0,0,0 +units=m',
  ],
  3034: [
    'ETRS89-extended / LCC Europe',
    '+proj=lcc +lat_0=52 +lon_0=10 +lat_1=35 +lat_2=65 +x_0=4000000 +y_0=2800000 +ellps=GRS80 +towgs84=0,0,0,0,0,0,0 +units=m',
  ],
  3035: [
    'ETRS89-extended / LAEA Europe',
    '+proj=laea +lat_0=52 +lon_0=10 +x_0=4321000 +y_0=3210000 +ellps=GRS80 +towgs84=0,0,0,0,0,0,0 +units=m',
  ],
  3043: ['ETRS89 / UTM zone 31N (N-E)', '+proj=utm +zone=31 +ellps=GRS80 +towgs84=0,0,0,0,0,0,0 +units=m'],
  3044: ['ETRS89 / UTM zone 32N (N-E)', '+proj=utm +zone=32 +ellps=GRS80 +towgs84=0,0,0,0,0,0,0 +units=m'],
  3045: ['ETRS89 / UTM zone 33N (N-E)', '+proj=utm +zone=33 +ellps=GRS80 +towgs84=0,0,0,0,0,0,0 +units=m'],
  3068: [
    'DHDN / Soldner Berlin',
    '+proj=cass +lat_0=52.4186482777778 +lon_0=13.6272036666667 +x_0=40000 +y_0=10000 +ellps=bessel +towgs84=598.1,73.7,418.2,0.202,0.045,-2.455,6.7 +units=m',
  ],
  3329: [
    'Pulkovo 1942(58) / 3-degree Gauss-Kruger zone 5',
    '+proj=tmerc +lat_0=0 +lon_0=15 +k=1 +x_0=5500000 +y_0=0 +ellps=krass +towgs84=2.329,-147.042,-92.08,0.309,-0.325,-0.497,5.69 +units=m',
  ],
  3333: [
    'Pulkovo 1942(58) / Gauss-Kruger zone 3',
    '+proj=tmerc +lat_0=0 +lon_0=15 +k=1 +x_0=3500000 +y_0=0 +ellps=krass +towgs84=2.329,-147.042,-92.08,0.309,-0.325,-0.497,5.69 +units=m',
  ],
  3396: [
    'PD/83 / 3-degree Gauss-Kruger zone 3',
    '+proj=tmerc +lat_0=0 +lon_0=9 +k=1 +x_0=3500000 +y_0=0 +ellps=bessel +towgs84=599.4,72.4,419.2,-0.062,-0.022,-2.723,6.46 +units=m',
  ],
  3397: [
    'PD/83 / 3-degree Gauss-Kruger zone 4',
    '+proj=tmerc +lat_0=0 +lon_0=12 +k=1 +x_0=4500000 +y_0=0 +ellps=bessel +towgs84=599.4,72.4,419.2,-0.062,-0.022,-2.723,6.46 +units=m',
  ],
  3398: [
    'RD/83 / 3-degree Gauss-Kruger zone 4',
    '+proj=tmerc +lat_0=0 +lon_0=12 +k=1 +x_0=4500000 +y_0=0 +ellps=bessel +towgs84=612.4,77,440.2,-0.054,0.057,-2.797,2.55 +units=m',
  ],
  3399: [
    'RD/83 / 3-degree Gauss-Kruger zone 5',
    '+proj=tmerc +lat_0=0 +lon_0=15 +k=1 +x_0=5500000 +y_0=0 +ellps=bessel +towgs84=612.4,77,440.2,-0.054,0.057,-2.797,2.55 +units=m',
  ],
  3416: [
    'ETRS89 / Austria Lambert',
    '+proj=lcc +lat_0=47.5 +lon_0=13.3333333333333 +lat_1=49 +lat_2=46 +x_0=400000 +y_0=400000 +ellps=GRS80 +towgs84=0,0,0,0,0,0,0 +units=m',
  ],
  3833: [
    'Pulkovo 1942(58) / Gauss-Kruger zone 2',
    '+proj=tmerc +lat_0=0 +lon_0=9 +k=1 +x_0=2500000 +y_0=0 +ellps=krass +towgs84=2.329,-147.042,-92.08,0.309,-0.325,-0.497,5.69 +units=m',
  ],
  3834: [
    'Pulkovo 1942(83) / Gauss-Kruger zone 2',
    '+proj=tmerc +lat_0=0 +lon_0=9 +k=1 +x_0=2500000 +y_0=0 +ellps=krass +towgs84=26,-121,-78,0,0,0,0 +units=m',
  ],
  3835: [
    'Pulkovo 1942(83) / Gauss-Kruger zone 3',
    '+proj=tmerc +lat_0=0 +lon_0=15 +k=1 +x_0=3500000 +y_0=0 +ellps=krass +towgs84=26,-121,-78,0,0,0,0 +units=m',
  ],
  3837: [
    'Pulkovo 1942(58) / 3-degree Gauss-Kruger zone 3',
    '+proj=tmerc +lat_0=0 +lon_0=9 +k=1 +x_0=3500000 +y_0=0 +ellps=krass +towgs84=2.329,-147.042,-92.08,0.309,-0.325,-0.497,5.69 +units=m',
  ],
  3838: [
    'Pulkovo 1942(58) / 3-degree Gauss-Kruger zone 4',
    '+proj=tmerc +lat_0=0 +lon_0=12 +k=1 +x_0=4500000 +y_0=0 +ellps=krass +towgs84=2.329,-147.042,-92.08,0.309,-0.325,-0.497,5.69 +units=m',
  ],
  3857: [
    'WGS 84 / Pseudo-Mercator',
    '+proj=merc +a=6378137 +b=6378137 +lat_ts=0 +lon_0=0 +x_0=0 +y_0=0 +k=1 +units=m +nadgrids=@null +wktext',
  ],
  4149: ['CH1903', '+proj=longlat +ellps=bessel +towgs84=674.374,15.056,405.346,0,0,0,0'],
  4150: ['CH1903+', '+proj=longlat +ellps=bessel +towgs84=674.374,15.056,405.346,0,0,0,0'],
  4151: ['CHTRS95', '+proj=longlat +ellps=GRS80'],
  4178: ['Pulkovo 1942(83)', '+proj=longlat +ellps=krass +towgs84=26,-121,-78,0,0,0,0'],
  4179: ['Pulkovo 1942(58)', '+proj=longlat +ellps=krass +towgs84=2.329,-147.042,-92.08,0.309,-0.325,-0.497,5.69'],
  4230: ['ED50', '+proj=longlat +ellps=intl +towgs84=-87,-98,-121,0,0,0,0'],
  4258: ['ETRS89', '+proj=longlat +ellps=GRS80'],
  4306: ['Bern 1938', '+proj=longlat +ellps=bessel +towgs84=674.374,15.056,405.346,0,0,0,0'],
  4312: ['MGI', '+proj=longlat +ellps=bessel +towgs84=577.326,90.129,463.919,5.137,1.474,5.297,2.4232'],
  4314: ['DHDN', '+proj=longlat +ellps=bessel +towgs84=598.1,73.7,418.2,0.202,0.045,-2.455,6.7'],
  4326: ['WGS 84', '+proj=longlat +datum=WGS84'],
  4647: [
    'ETRS89 / UTM zone 32N (zE-N)',
    '+proj=tmerc +lat_0=0 +lon_0=9 +k=0.9996 +x_0=32500000 +y_0=0 +ellps=GRS80 +towgs84=0,0,0,0,0,0,0 +units=m',
  ],
  4745: ['RD/83', '+proj=longlat +ellps=bessel +towgs84=612.4,77,440.2,-0.054,0.057,-2.797,2.55'],
  4746: ['PD/83', '+proj=longlat +ellps=bessel +towgs84=599.4,72.4,419.2,-0.062,-0.022,-2.723,6.46'],
  4801: ['Bern 1898 (Bern)', '+proj=longlat +ellps=bessel +pm=bern +towgs84=674.374,15.056,405.346,0,0,0,0'],
  4805: [
    'MGI (Ferro)',
    '+proj=longlat +ellps=bessel +pm=ferro +towgs84=577.326,90.129,463.919,5.137,1.474,5.297,2.4232',
  ],
  4839: [
    'ETRS89 / LCC Germany (N-E)',
    '+proj=lcc +lat_0=51 +lon_0=10.5 +lat_1=48.6666666666667 +lat_2=53.6666666666667 +x_0=0 +y_0=0 +ellps=GRS80 +towgs84=0,0,0,0,0,0,0 +units=m',
  ],
  5243: [
    'ETRS89 / LCC Germany (E-N)',
    '+proj=lcc +lat_0=51 +lon_0=10.5 +lat_1=48.6666666666667 +lat_2=53.6666666666667 +x_0=0 +y_0=0 +ellps=GRS80 +towgs84=0,0,0,0,0,0,0 +units=m',
  ],
  5520: [
    'DHDN / 3-degree Gauss-Kruger zone 1',
    '+proj=tmerc +lat_0=0 +lon_0=3 +k=1 +x_0=1500000 +y_0=0 +ellps=bessel +towgs84=598.1,73.7,418.2,0.202,0.045,-2.455,6.7 +units=m',
  ],
  5631: [
    'Pulkovo 1942(58) / Gauss-Kruger zone 2 (E-N)',
    '+proj=tmerc +lat_0=0 +lon_0=9 +k=1 +x_0=2500000 +y_0=0 +ellps=krass +towgs84=2.329,-147.042,-92.08,0.309,-0.325,-0.497,5.69 +units=m',
  ],
  5649: [
    'ETRS89 / UTM zone 31N (zE-N)',
    '+proj=tmerc +lat_0=0 +lon_0=3 +k=0.9996 +x_0=31500000 +y_0=0 +ellps=GRS80 +towgs84=0,0,0,0,0,0,0 +units=m',
  ],
  5650: [
    'ETRS89 / UTM zone 33N (zE-N)',
    '+proj=tmerc +lat_0=0 +lon_0=15 +k=0.9996 +x_0=33500000 +y_0=0 +ellps=GRS80 +towgs84=0,0,0,0,0,0,0 +units=m',
  ],
  5651: [
    'ETRS89 / UTM zone 31N (N-zE)',
    '+proj=tmerc +lat_0=0 +lon_0=3 +k=0.9996 +x_0=31500000 +y_0=0 +ellps=GRS80 +towgs84=0,0,0,0,0,0,0 +units=m',
  ],
  5652: [
    'ETRS89 / UTM zone 32N (N-zE)',
    '+proj=tmerc +lat_0=0 +lon_0=9 +k=0.9996 +x_0=32500000 +y_0=0 +ellps=GRS80 +towgs84=0,0,0,0,0,0,0 +units=m',
  ],
  5653: [
    'ETRS89 / UTM zone 33N (N-zE)',
    '+proj=tmerc +lat_0=0 +lon_0=15 +k=0.9996 +x_0=33500000 +y_0=0 +ellps=GRS80 +towgs84=0,0,0,0,0,0,0 +units=m',
  ],
  5663: [
    'Pulkovo 1942(58) / Gauss-Kruger zone 3 (E-N)',
    '+proj=tmerc +lat_0=0 +lon_0=15 +k=1 +x_0=3500000 +y_0=0 +ellps=krass +towgs84=2.329,-147.042,-92.08,0.309,-0.325,-0.497,5.69 +units=m',
  ],
  5664: [
    'Pulkovo 1942(83) / Gauss-Kruger zone 2 (E-N)',
    '+proj=tmerc +lat_0=0 +lon_0=9 +k=1 +x_0=2500000 +y_0=0 +ellps=krass +towgs84=26,-121,-78,0,0,0,0 +units=m',
  ],
  5665: [
    'Pulkovo 1942(83) / Gauss-Kruger zone 3 (E-N)',
    '+proj=tmerc +lat_0=0 +lon_0=15 +k=1 +x_0=3500000 +y_0=0 +ellps=krass +towgs84=26,-121,-78,0,0,0,0 +units=m',
  ],
  5666: [
    'PD/83 / 3-degree Gauss-Kruger zone 3 (E-N)',
    '+proj=tmerc +lat_0=0 +lon_0=9 +k=1 +x_0=3500000 +y_0=0 +ellps=bessel +towgs84=599.4,72.4,419.2,-0.062,-0.022,-2.723,6.46 +units=m',
  ],
  5667: [
    'PD/83 / 3-degree Gauss-Kruger zone 4 (E-N)',
    '+proj=tmerc +lat_0=0 +lon_0=12 +k=1 +x_0=4500000 +y_0=0 +ellps=bessel +towgs84=599.4,72.4,419.2,-0.062,-0.022,-2.723,6.46 +units=m',
  ],
  5668: [
    'RD/83 / 3-degree Gauss-Kruger zone 4 (E-N)',
    '+proj=tmerc +lat_0=0 +lon_0=12 +k=1 +x_0=4500000 +y_0=0 +ellps=bessel +towgs84=612.4,77,440.2,-0.054,0.057,-2.797,2.55 +units=m',
  ],
  5669: [
    'RD/83 / 3-degree Gauss-Kruger zone 5 (E-N)',
    '+proj=tmerc +lat_0=0 +lon_0=15 +k=1 +x_0=5500000 +y_0=0 +ellps=bessel +towgs84=612.4,77,440.2,-0.054,0.057,-2.797,2.55 +units=m',
  ],
  5670: [
    'Pulkovo 1942(58) / 3-degree Gauss-Kruger zone 3 (E-N)',
    '+proj=tmerc +lat_0=0 +lon_0=9 +k=1 +x_0=3500000 +y_0=0 +ellps=krass +towgs84=2.329,-147.042,-92.08,0.309,-0.325,-0.497,5.69 +units=m',
  ],
  5671: [
    'Pulkovo 1942(58) / 3-degree Gauss-Kruger zone 4 (E-N)',
    '+proj=tmerc +lat_0=0 +lon_0=12 +k=1 +x_0=4500000 +y_0=0 +ellps=krass +towgs84=2.329,-147.042,-92.08,0.309,-0.325,-0.497,5.69 +units=m',
  ],
  5672: [
    'Pulkovo 1942(58) / 3-degree Gauss-Kruger zone 5 (E-N)',
    '+proj=tmerc +lat_0=0 +lon_0=15 +k=1 +x_0=5500000 +y_0=0 +ellps=krass +towgs84=2.329,-147.042,-92.08,0.309,-0.325,-0.497,5.69 +units=m',
  ],
  5673: [
    'Pulkovo 1942(83) / 3-degree Gauss-Kruger zone 3 (E-N)',
    '+proj=tmerc +lat_0=0 +lon_0=9 +k=1 +x_0=3500000 +y_0=0 +ellps=krass +towgs84=26,-121,-78,0,0,0,0 +units=m',
  ],
  5674: [
    'Pulkovo 1942(83) / 3-degree Gauss-Kruger zone 4 (E-N)',
    '+proj=tmerc +lat_0=0 +lon_0=12 +k=1 +x_0=4500000 +y_0=0 +ellps=krass +towgs84=26,-121,-78,0,0,0,0 +units=m',
  ],
  5675: [
    'Pulkovo 1942(83) / 3-degree Gauss-Kruger zone 5 (E-N)',
    '+proj=tmerc +lat_0=0 +lon_0=15 +k=1 +x_0=5500000 +y_0=0 +ellps=krass +towgs84=26,-121,-78,0,0,0,0 +units=m',
  ],
  5676: [
    'DHDN / 3-degree Gauss-Kruger zone 2 (E-N)',
    '+proj=tmerc +lat_0=0 +lon_0=6 +k=1 +x_0=2500000 +y_0=0 +ellps=bessel +towgs84=598.1,73.7,418.2,0.202,0.045,-2.455,6.7 +units=m',
  ],
  5677: [
    'DHDN / 3-degree Gauss-Kruger zone 3 (E-N)',
    '+proj=tmerc +lat_0=0 +lon_0=9 +k=1 +x_0=3500000 +y_0=0 +ellps=bessel +towgs84=598.1,73.7,418.2,0.202,0.045,-2.455,6.7 +units=m',
  ],
  5678: [
    'DHDN / 3-degree Gauss-Kruger zone 4 (E-N)',
    '+proj=tmerc +lat_0=0 +lon_0=12 +k=1 +x_0=4500000 +y_0=0 +ellps=bessel +towgs84=598.1,73.7,418.2,0.202,0.045,-2.455,6.7 +units=m',
  ],
  5679: [
    'DHDN / 3-degree Gauss-Kruger zone 5 (E-N)',
    '+proj=tmerc +lat_0=0 +lon_0=15 +k=1 +x_0=5500000 +y_0=0 +ellps=bessel +towgs84=598.1,73.7,418.2,0.202,0.045,-2.455,6.7 +units=m',
  ],
  5680: [
    'DHDN / 3-degree Gauss-Kruger zone 1 (E-N)',
    '+proj=tmerc +lat_0=0 +lon_0=3 +k=1 +x_0=1500000 +y_0=0 +ellps=bessel +towgs84=598.1,73.7,418.2,0.202,0.045,-2.455,6.7 +units=m',
  ],
  5681: ['DB_REF', '+proj=longlat +ellps=bessel +towgs84=584.9636,107.7175,413.8067,-1.1155,-0.2824,3.1384,7.9922'],
  5682: [
    'DB_REF / 3-degree Gauss-Kruger zone 2 (E-N)',
    '+proj=tmerc +lat_0=0 +lon_0=6 +k=1 +x_0=2500000 +y_0=0 +ellps=bessel +towgs84=584.9636,107.7175,413.8067,-1.1155,-0.2824,3.1384,7.9922 +units=m',
  ],
  5683: [
    'DB_REF / 3-degree Gauss-Kruger zone 3 (E-N)',
    '+proj=tmerc +lat_0=0 +lon_0=9 +k=1 +x_0=3500000 +y_0=0 +ellps=bessel +towgs84=584.9636,107.7175,413.8067,-1.1155,-0.2824,3.1384,7.9922 +units=m',
  ],
  5684: [
    'DB_REF / 3-degree Gauss-Kruger zone 4 (E-N)',
    '+proj=tmerc +lat_0=0 +lon_0=12 +k=1 +x_0=4500000 +y_0=0 +ellps=bessel +towgs84=584.9636,107.7175,413.8067,-1.1155,-0.2824,3.1384,7.9922 +units=m',
  ],
  5685: [
    'DB_REF / 3-degree Gauss-Kruger zone 5 (E-N)',
    '+proj=tmerc +lat_0=0 +lon_0=15 +k=1 +x_0=5500000 +y_0=0 +ellps=bessel +towgs84=584.9636,107.7175,413.8067,-1.1155,-0.2824,3.1384,7.9922 +units=m',
  ],
  8395: [
    'ETRS89 / Gauss-Kruger CM 9E',
    '+proj=tmerc +lat_0=0 +lon_0=9 +k=1 +x_0=500000 +y_0=0 +ellps=GRS80 +towgs84=0,0,0,0,0,0,0 +units=m',
  ],
  9059: ['ETRF89', '+proj=longlat +ellps=GRS80'],
  9060: ['ETRF90', '+proj=longlat +ellps=GRS80'],
  9061: ['ETRF91', '+proj=longlat +ellps=GRS80'],
  9062: ['ETRF92', '+proj=longlat +ellps=GRS80'],
  9063: ['ETRF93', '+proj=longlat +ellps=GRS80'],
  9064: ['ETRF94', '+proj=longlat +ellps=GRS80'],
  9065: ['ETRF96', '+proj=longlat +ellps=GRS80'],
  9066: ['ETRF97', '+proj=longlat +ellps=GRS80'],
  9067: ['ETRF2000', '+proj=longlat +ellps=GRS80'],
  9068: ['ETRF2005', '+proj=longlat +ellps=GRS80'],
  9069: ['ETRF2014', '+proj=longlat +ellps=GRS80'],
  9271: [
    'MGI / Austria West',
    '+proj=tmerc +lat_0=0 +lon_0=10.3333333333333 +k=1 +x_0=0 +y_0=0 +ellps=bessel +towgs84=577.326,90.129,463.919,5.137,1.474,5.297,2.4232 +units=m',
  ],
  9272: [
    'MGI / Austria Central',
    '+proj=tmerc +lat_0=0 +lon_0=13.3333333333333 +k=1 +x_0=0 +y_0=0 +ellps=bessel +towgs84=577.326,90.129,463.919,5.137,1.474,5.297,2.4232 +units=m',
  ],
  9273: [
    'MGI / Austria East',
    '+proj=tmerc +lat_0=0 +lon_0=16.3333333333333 +k=1 +x_0=0 +y_0=0 +ellps=bessel +towgs84=577.326,90.129,463.919,5.137,1.474,5.297,2.4232 +units=m',
  ],
  21780: [
    'Bern 1898 (Bern) / LV03C',
    '+proj=somerc +lat_0=46.9524055555556 +lon_0=0 +k_0=1 +x_0=0 +y_0=0 +ellps=bessel +pm=bern +towgs84=674.374,15.056,405.346,0,0,0,0 +units=m',
  ],
  21781: [
    'CH1903 / LV03',
    '+proj=somerc +lat_0=46.9524055555556 +lon_0=7.43958333333333 +k_0=1 +x_0=600000 +y_0=200000 +ellps=bessel +towgs84=674.374,15.056,405.346,0,0,0,0 +units=m',
  ],
  21782: [
    'CH1903 / LV03C-G',
    '+proj=somerc +lat_0=46.9524055555556 +lon_0=7.43958333333333 +k_0=1 +x_0=0 +y_0=0 +ellps=bessel +towgs84=674.374,15.056,405.346,0,0,0,0 +units=m',
  ],
  23031: ['ED50 / UTM zone 31N', '+proj=utm +zone=31 +ellps=intl +towgs84=-87,-98,-121,0,0,0,0 +units=m'],
  23032: ['ED50 / UTM zone 32N', '+proj=utm +zone=32 +ellps=intl +towgs84=-87,-98,-121,0,0,0,0 +units=m'],
  25831: ['ETRS89 / UTM zone 31N', '+proj=utm +zone=31 +ellps=GRS80 +towgs84=0,0,0,0,0,0,0 +units=m'],
  25832: ['ETRS89 / UTM zone 32N', '+proj=utm +zone=32 +ellps=GRS80 +towgs84=0,0,0,0,0,0,0 +units=m'],
  25833: ['ETRS89 / UTM zone 33N', '+proj=utm +zone=33 +ellps=GRS80 +towgs84=0,0,0,0,0,0,0 +units=m'],
  31251: [
    'MGI (Ferro) / Austria GK West Zone',
    '+proj=tmerc +lat_0=0 +lon_0=28 +k=1 +x_0=0 +y_0=-5000000 +ellps=bessel +pm=ferro +towgs84=577.326,90.129,463.919,5.137,1.474,5.297,2.4232 +units=m',
  ],
  31252: [
    'MGI (Ferro) / Austria GK Central Zone',
    '+proj=tmerc +lat_0=0 +lon_0=31 +k=1 +x_0=0 +y_0=-5000000 +ellps=bessel +pm=ferro +towgs84=577.326,90.129,463.919,5.137,1.474,5.297,2.4232 +units=m',
  ],
  31253: [
    'MGI (Ferro) / Austria GK East Zone',
    '+proj=tmerc +lat_0=0 +lon_0=34 +k=1 +x_0=0 +y_0=-5000000 +ellps=bessel +pm=ferro +towgs84=577.326,90.129,463.919,5.137,1.474,5.297,2.4232 +units=m',
  ],
  31254: [
    'MGI / Austria GK West',
    '+proj=tmerc +lat_0=0 +lon_0=10.3333333333333 +k=1 +x_0=0 +y_0=-5000000 +ellps=bessel +towgs84=577.326,90.129,463.919,5.137,1.474,5.297,2.4232 +units=m',
  ],
  31255: [
    'MGI / Austria GK Central',
    '+proj=tmerc +lat_0=0 +lon_0=13.3333333333333 +k=1 +x_0=0 +y_0=-5000000 +ellps=bessel +towgs84=577.326,90.129,463.919,5.137,1.474,5.297,2.4232 +units=m',
  ],
  31256: [
    'MGI / Austria GK East',
    '+proj=tmerc +lat_0=0 +lon_0=16.3333333333333 +k=1 +x_0=0 +y_0=-5000000 +ellps=bessel +towgs84=577.326,90.129,463.919,5.137,1.474,5.297,2.4232 +units=m',
  ],
  31257: [
    'MGI / Austria GK M28',
    '+proj=tmerc +lat_0=0 +lon_0=10.3333333333333 +k=1 +x_0=150000 +y_0=-5000000 +ellps=bessel +towgs84=577.326,90.129,463.919,5.137,1.474,5.297,2.4232 +units=m',
  ],
  31258: [
    'MGI / Austria GK M31',
    '+proj=tmerc +lat_0=0 +lon_0=13.3333333333333 +k=1 +x_0=450000 +y_0=-5000000 +ellps=bessel +towgs84=577.326,90.129,463.919,5.137,1.474,5.297,2.4232 +units=m',
  ],
  31259: [
    'MGI / Austria GK M34',
    '+proj=tmerc +lat_0=0 +lon_0=16.3333333333333 +k=1 +x_0=750000 +y_0=-5000000 +ellps=bessel +towgs84=577.326,90.129,463.919,5.137,1.474,5.297,2.4232 +units=m',
  ],
  31281: [
    'MGI (Ferro) / Austria West Zone',
    '+proj=tmerc +lat_0=0 +lon_0=28 +k=1 +x_0=0 +y_0=0 +ellps=bessel +pm=ferro +towgs84=577.326,90.129,463.919,5.137,1.474,5.297,2.4232 +units=m',
  ],
  31282: [
    'MGI (Ferro) / Austria Central Zone',
    '+proj=tmerc +lat_0=0 +lon_0=31 +k=1 +x_0=0 +y_0=0 +ellps=bessel +pm=ferro +towgs84=577.326,90.129,463.919,5.137,1.474,5.297,2.4232 +units=m',
  ],
  31283: [
    'MGI (Ferro) / Austria East Zone',
    '+proj=tmerc +lat_0=0 +lon_0=34 +k=1 +x_0=0 +y_0=0 +ellps=bessel +pm=ferro +towgs84=577.326,90.129,463.919,5.137,1.474,5.297,2.4232 +units=m',
  ],
  31284: [
    'MGI / Austria M28',
    '+proj=tmerc +lat_0=0 +lon_0=10.3333333333333 +k=1 +x_0=150000 +y_0=0 +ellps=bessel +towgs84=577.326,90.129,463.919,5.137,1.474,5.297,2.4232 +units=m',
  ],
  31285: [
    'MGI / Austria M31',
    '+proj=tmerc +lat_0=0 +lon_0=13.3333333333333 +k=1 +x_0=450000 +y_0=0 +ellps=bessel +towgs84=577.326,90.129,463.919,5.137,1.474,5.297,2.4232 +units=m',
  ],
  31286: [
    'MGI / Austria M34',
    '+proj=tmerc +lat_0=0 +lon_0=16.3333333333333 +k=1 +x_0=750000 +y_0=0 +ellps=bessel +towgs84=577.326,90.129,463.919,5.137,1.474,5.297,2.4232 +units=m',
  ],
  31287: [
    'MGI / Austria Lambert',
    '+proj=lcc +lat_0=47.5 +lon_0=13.3333333333333 +lat_1=49 +lat_2=46 +x_0=400000 +y_0=400000 +ellps=bessel +towgs84=577.326,90.129,463.919,5.137,1.474,5.297,2.4232 +units=m',
  ],
  31288: [
    'MGI (Ferro) / Austria zone M28',
    '+proj=tmerc +lat_0=0 +lon_0=28 +k=1 +x_0=150000 +y_0=0 +ellps=bessel +pm=ferro +towgs84=577.326,90.129,463.919,5.137,1.474,5.297,2.4232 +units=m',
  ],
  31289: [
    'MGI (Ferro) / Austria zone M31',
    '+proj=tmerc +lat_0=0 +lon_0=31 +k=1 +x_0=450000 +y_0=0 +ellps=bessel +pm=ferro +towgs84=577.326,90.129,463.919,5.137,1.474,5.297,2.4232 +units=m',
  ],
  31290: [
    'MGI (Ferro) / Austria zone M34',
    '+proj=tmerc +lat_0=0 +lon_0=34 +k=1 +x_0=750000 +y_0=0 +ellps=bessel +pm=ferro +towgs84=577.326,90.129,463.919,5.137,1.474,5.297,2.4232 +units=m',
  ],
  31466: [
    'DHDN / 3-degree Gauss-Kruger zone 2',
    '+proj=tmerc +lat_0=0 +lon_0=6 +k=1 +x_0=2500000 +y_0=0 +ellps=bessel +towgs84=598.1,73.7,418.2,0.202,0.045,-2.455,6.7 +units=m',
  ],
  31467: [
    'DHDN / 3-degree Gauss-Kruger zone 3',
    '+proj=tmerc +lat_0=0 +lon_0=9 +k=1 +x_0=3500000 +y_0=0 +ellps=bessel +towgs84=598.1,73.7,418.2,0.202,0.045,-2.455,6.7 +units=m',
  ],
  31468: [
    'DHDN / 3-degree Gauss-Kruger zone 4',
    '+proj=tmerc +lat_0=0 +lon_0=12 +k=1 +x_0=4500000 +y_0=0 +ellps=bessel +towgs84=598.1,73.7,418.2,0.202,0.045,-2.455,6.7 +units=m',
  ],
  31469: [
    'DHDN / 3-degree Gauss-Kruger zone 5',
    '+proj=tmerc +lat_0=0 +lon_0=15 +k=1 +x_0=5500000 +y_0=0 +ellps=bessel +towgs84=598.1,73.7,418.2,0.202,0.045,-2.455,6.7 +units=m',
  ],
  31491: [
    'Germany Zone 1',
    '+proj=tmerc +lat_0=0 +lon_0=3 +k=1 +x_0=1500000 +y_0=0 +ellps=bessel +towgs84=598.1,73.7,418.2,0.202,0.045,-2.455,6.7 +units=m',
  ],
  31492: [
    'Germany Zone 2',
    '+proj=tmerc +lat_0=0 +lon_0=6 +k=1 +x_0=2500000 +y_0=0 +ellps=bessel +towgs84=598.1,73.7,418.2,0.202,0.045,-2.455,6.7 +units=m',
  ],
  31493: [
    'Germany Zone 3',
    '+proj=tmerc +lat_0=0 +lon_0=9 +k=1 +x_0=3500000 +y_0=0 +ellps=bessel +towgs84=598.1,73.7,418.2,0.202,0.045,-2.455,6.7 +units=m',
  ],
  31494: [
    'Germany Zone 4',
    '+proj=tmerc +lat_0=0 +lon_0=12 +k=1 +x_0=4500000 +y_0=0 +ellps=bessel +towgs84=598.1,73.7,418.2,0.202,0.045,-2.455,6.7 +units=m',
  ],
  31495: [
    'Germany Zone 5',
    '+proj=tmerc +lat_0=0 +lon_0=15 +k=1 +x_0=5500000 +y_0=0 +ellps=bessel +towgs84=598.1,73.7,418.2,0.202,0.045,-2.455,6.7 +units=m',
  ],
  32631: ['WGS 84 / UTM zone 31N', '+proj=utm +zone=31 +datum=WGS84 +units=m'],
  32632: ['WGS 84 / UTM zone 32N', '+proj=utm +zone=32 +datum=WGS84 +units=m'],
  32633: ['WGS 84 / UTM zone 33N', '+proj=utm +zone=33 +datum=WGS84 +units=m'],
};
