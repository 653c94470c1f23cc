const at = (...coordinates: number[]) => ({ type: 'Point', coordinates });
const square = [
  [16.3, 48.2],
  [16.3, 48.3],
  [16.4, 48.3],
  [16.4, 48.2],
  [16.3, 48.2],
];

const oc4ids = {
  uri: 'https://example.org/package',
  version: '0.9',
  publishedDate: '2026-01-01T00:00:00Z',
  publisher: { name: 'Stadt' },
  projects: [
    {
      id: 'x-1',
      title: 'Brücke',
      description: 'Neubau',
      status: 'preparation',
      sector: ['transport', 'transport.road'],
      period: { startDate: '2027-01-01T00:00:00Z', endDate: '2028-12-31T00:00:00Z' },
      implementationPeriod: { startDate: '2027-07-01T00:00:00Z', endDate: '2028-12-31T00:00:00Z' },
      publicAuthority: { name: 'Stadt', id: 'AT-1' },
      parties: [{ id: 'AT-2', name: 'Land', roles: ['funder'] }],
      locations: [
        { id: '1', geometry: at(16.37, 48.2), address: { streetAddress: 'Hauptplatz 1' } },
        { id: '2', geometry: { type: 'Polygon', coordinates: [square] } },
      ],
      documents: [{ id: '1', title: 'Bescheid', url: 'https://example.org/1' }],
      budget: {
        amount: { amount: 900.5, currency: 'EUR' },
        budgetBreakdowns: [
          {
            id: '1',
            budgetBreakdown: [
              {
                id: '1',
                amount: { amount: 300.5, currency: 'EUR' },
                period: { startDate: '2026-10-01T00:00:00Z', endDate: '2027-09-30T00:00:00Z' },
                sourceParty: { name: 'Stadt', id: 'AT-1' },
              },
              {
                id: '2',
                amount: { amount: 600, currency: 'EUR' },
                period: { startDate: '2027-10-01T00:00:00Z', endDate: '2028-09-30T00:00:00Z' },
                sourceParty: { id: 'AT-2' },
              },
            ],
          },
        ],
      },
    },
    { id: 'x-2', title: 'Platz', budget: { amount: { amount: 20, currency: 'EUR' } } },
  ],
};

const layer = {
  type: 'FeatureCollection',
  name: 'Maßnahmen',
  crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:OGC:1.3:CRS84' } },
  features: [
    {
      type: 'Feature',
      id: 1,
      properties: { Nr: 'A', Name: 'Brücke', Kosten: 1_234_567.89, Beginn: '2027-03-01', wer: { amt: 'MA 28' } },
      geometry: at(16.37, 48.2),
    },
    {
      type: 'Feature',
      id: 2,
      properties: { Nr: 'B', Name: 'Platz', Kosten: 20, Beginn: 1_804_032_000_000, schlagworte: ['a', 'b'] },
      geometry: { type: 'MultiPolygon', coordinates: [[square]] },
    },
  ],
};

const wzdx = {
  feed_info: {
    publisher: 'Stadt',
    version: '4.2',
    update_date: '2026-01-01T00:00:00Z',
    data_sources: [{ data_source_id: '1' }],
  },
  type: 'FeatureCollection',
  features: [
    {
      id: 'w-1',
      type: 'Feature',
      properties: {
        core_details: {
          event_type: 'work-zone',
          data_source_id: '1',
          road_names: ['Hauptstraße'],
          direction: 'northbound',
        },
        start_date: '2027-03-01T00:00:00Z',
        end_date: '2027-09-30T00:00:00Z',
        vehicle_impact: 'some-lanes-closed',
        lanes: [{ order: 1, type: 'general', status: 'closed' }],
      },
      geometry: { type: 'LineString', coordinates: square },
    },
  ],
};

const esri = {
  geometryType: 'esriGeometryPolygon',
  spatialReference: { wkid: 102100, latestWkid: 3857 },
  exceededTransferLimit: false,
  fieldAliases: { NAME: 'Bezeichnung' },
  fields: [
    { name: 'OBJECTID', type: 'esriFieldTypeOID', alias: 'OBJECTID' },
    { name: 'NAME', type: 'esriFieldTypeString', alias: 'Bezeichnung', length: 50 },
    { name: 'KOSTEN', type: 'esriFieldTypeDouble', alias: 'Kosten' },
    { name: 'BEGINN', type: 'esriFieldTypeDate', alias: 'Beginn' },
    {
      name: 'ART',
      type: 'esriFieldTypeSmallInteger',
      alias: 'Art',
      domain: {
        type: 'codedValue',
        codedValues: [
          { name: 'Kanal', code: 1 },
          { name: 'Straße', code: 2 },
        ],
      },
    },
  ],
  features: [
    {
      attributes: { OBJECTID: 1, NAME: 'Brücke', KOSTEN: 125_000, BEGINN: 1_804_032_000_000, ART: 1 },
      geometry: {
        rings: [
          [
            [0, 0],
            [0, 9],
            [9, 9],
            [9, 0],
            [0, 0],
          ],
          [
            [1, 1],
            [3, 1],
            [3, 3],
            [1, 3],
            [1, 1],
          ],
        ],
      },
    },
    {
      attributes: { OBJECTID: 2, NAME: 'Platz', KOSTEN: 20, BEGINN: null, ART: 2 },
      geometry: {
        curveRings: [
          [
            [0, 0],
            {
              c: [
                [9, 9],
                [4, 5],
              ],
            },
            [9, 0],
            [0, 0],
          ],
        ],
      },
    },
  ],
};

const open311 = [
  {
    service_request_id: '1',
    service_name: 'Schlagloch',
    requested_datetime: '2026-05-01T08:00:00Z',
    lat: 48.2,
    long: 16.3,
    status: 'open',
  },
  {
    service_request_id: '2',
    service_name: 'Beleuchtung',
    requested_datetime: '2026-05-02T08:00:00Z',
    lat: 48.21,
    long: 16.31,
    status: 'closed',
  },
];

const lists = {
  stand: '2026-01-01',
  crs: 'EPSG:4326',
  fields: [
    { name: 'Nr', type: 'text' },
    { name: 'Kosten', type: 'numeric' },
  ],
  projekte: [
    { Nr: 'A', Name: 'Brücke', Kosten: 500, ort: { lat: 48.2, lon: 16.3 }, plan: { FY2027: 200, FY2028: 300 } },
    { Nr: 'B', Name: 'Platz', Kosten: 20, ort: at(16.31, 48.21), plan: { FY2027: { Stadt: 20 } } },
  ],
  geld: [{ name: 'Stadt', year: 2027, amount: 5_000 }],
};

/** Small valid documents of every standard and format that is JSON, by name. */
export const documents = { oc4ids, geojson: layer, wzdx, 'esri-json': esri, open311, json: lists } as const;
