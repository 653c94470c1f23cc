/** One small valid file. */
export const sample = () =>
  new TextEncoder().encode(
    '<?xml version="1.0"?><Project xmlns="http://schemas.microsoft.com/project"><Tasks><Task><UID>1</UID><Name>Programm</Name><OutlineLevel>1</OutlineLevel></Task><Task><UID>2</UID><Name>Brücke</Name><OutlineLevel>2</OutlineLevel><Cost>500</Cost><ActualCost>100</ActualCost><PercentComplete>20</PercentComplete></Task><Task><UID>3</UID><Name>Bau</Name><OutlineLevel>3</OutlineLevel><Start>2027-03-01T08:00:00</Start><Finish>2028-10-31T17:00:00</Finish><PredecessorLink><PredecessorUID>2</PredecessorUID></PredecessorLink></Task></Tasks></Project>',
  );
