/** What each kind of link of a paper is called. */
export const LINK_LABELS = {
  code: 'Code',
  project: 'Project page',
  data: 'Data',
  demo: 'Demo',
  model: 'Model',
};
