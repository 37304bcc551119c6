/**
 * Everyday words beside those that abstracts use for the same, groups parted by strokes: whoever has forgotten the term of the art still
 * finds the paper. General English only; the terms themselves have their other names in content/concepts/.
 */
const GROUPS = `
accurate precise exact correct / adapt adjust tailor customise /
add attach append insert extra additional auxiliary / ahead future upcoming next /
answer response reply output / artificial synthetic fake generated / ask query question prompt /
average mean typical / background context prior / bad poor wrong inferior harmful / balanced even uniform /
begin start initial initialize beginning onset / best optimal ideal top /
better improve superior outperform / big large huge giant massive /
block layer module piece part component unit / blurry noisy unclear / brain neural neuron /
break fail collapse crash / bug error fault defect / calculate compute evaluate / car vehicle driving /
careful cautious conservative / categories classes groups kinds / cause reason explain why /
change modify alter edit update shift / chatbot assistant conversational llm /
cheap inexpensive efficient affordable cost / check verify validate test / choose select pick /
clean denoise purify / clever smart intelligent / collect gather acquire / colour color hue /
combine merge fuse join mix blend / common frequent popular widespread majority /
company business enterprise industrial / compare contrast benchmark / complicated complex difficult hard /
confident certain calibrated / confuse mislead fool deceive / connect link join /
copy duplicate replicate clone imitate mimic / correct fix repair rectify /
crash diverge instability unstable spike / cut reduce shrink decrease lower prune trim /
customer user consumer client / damage hurt harm degrade / dangerous unsafe risky harmful /
decide decision choose policy / delete remove erase discard drop eliminate forget unlearn /
describe caption explain / diagnosis disease medical clinical patient / different distinct diverse various /
digit number numeral numeric / disagree conflict inconsistent / disease illness pathology /
divide split partition / doctor clinician medical hospital clinical / draw sketch paint generate /
drawing image picture illustration / early premature initial beginning / easy simple straightforward /
electricity energy power / ending final last end terminal / enough sufficient adequate /
equal same identical equivalent / example sample instance / expensive costly /
explain interpret interpretable understand explanation / eye vision visual / face facial portrait avatar /
fair unbiased equitable / fake false spurious forged / familiar known seen / far distant remote /
fast quick rapid speed accelerate faster / few small handful limited scarce / film video movie clip /
filter select curate / find discover detect identify locate search / finish complete converge end /
fit match suit / fixed frozen static constant / flat smooth / follow track trace /
forecast predict prediction / forever endless infinite unlimited / forget lose lost forgetting /
fresh new novel unseen / gap difference discrepancy / goal objective target aim /
gradually progressively slowly incrementally / group cluster batch /
grow expand enlarge increase widen deepen extend / guess predict estimate infer approximate /
guide steer control direct / hidden latent / hint cue signal / history past previous /
hospital medical clinical / human person people annotator / idle dead inactive /
ignore skip discard neglect / image picture photo photograph /
important crucial key essential salient relevant / imitate mimic / join connect merge /
jump transition sudden abrupt / keep retain preserve maintain remember / know knowledge known /
label annotation annotate / language text linguistic / laptop device consumer hardware /
last final end deep later / lazy idle / learn train learning acquire / leave remain / length long duration /
letter character symbol / limit bound constraint restrict / list sequence series / little small tiny few /
local nearby neighbouring / long lengthy extended / look appear view / loss cost penalty /
machine device hardware computer / make generate create produce / many multiple numerous several /
mark label tag / market finance financial trading stock / math mathematics mathematical arithmetic /
meaning semantic semantics / measure metric quantify score / medicine medical drug /
memorise memorize recite regurgitate reproduce verbatim / memory storage footprint ram /
messy noisy corrupted / missing absent incomplete / mistake error wrong incorrect misclassification /
money profit cost price financial / motion movement moving / music audio sound / name label identity /
narrow small thin / neighbour nearby close adjacent / noise noisy random perturbation /
nudge perturb shift / number amount quantity count / object thing entity / old previous former prior past /
order sequence ranking / original initial source / overconfident calibration /
overfit overfitting memorize / page document / pair two couple / pattern structure regularity /
penalty regularization regularizer / permission licence / phone mobile device smartphone /
photo photograph image picture / physics physical / picture image photo / place location position region /
plan planning strategy / pretend simulate / price cost pricing / privacy private confidential /
problem task issue challenge / programming code software coding / proof theorem guarantee prove /
protect defend secure robust / punish penalize / puzzle problem reasoning / quality fidelity /
quiet silent / ramble verbose overthinking lengthy redundant / random randomness stochastic noise /
rare infrequent uncommon minority tail / raw unprocessed / reason reasoning think thought /
recipe procedure method / recommend suggest recommendation / recover restore reconstruct /
recycle reuse repurpose / reliable robust trustworthy stable / remember memorize recall retain /
repeat reuse recur redundant / replace swap substitute / reward incentive / robot robotics /
round quantize / rule law principle / safe safety harmless secure / same identical shared equal /
satellite remote sensing geospatial aerial / save reduce spare economise / scan mri imaging tomography /
scene environment view / school teaching education / score rating metric / scramble shuffle permute /
secret private hidden / send communicate transmit / sensitive fragile susceptible / sentence text phrase /
shape geometry form / share common joint / sharp sharpness curvature steep / short brief shorter concise /
show display demonstrate depict / sick patient disease / signal waveform sequence /
similar alike close related / size scale width / skewed imbalanced unbalanced lopsided /
skill ability capability competence / skip omit bypass / sleep idle / slow slowly delay /
small little tiny compact / smooth regular lipschitz / solve solution solving / sort rank order classify /
sound audio speech acoustic / speak speech spoken talk voice / speed fast latency throughput /
spread disperse distribute / stable stability steady robust / stack deepen layers / steal extract leak /
step stage iteration / stop prevent avoid halt suppress / store keep save memory / story narrative /
strange odd unusual anomalous outlier / stuck trapped plateau stagnate / student pupil distillation /
style appearance / sudden abrupt sharp / sure certain confident / surprise unexpected /
symbol token character / table tabular / talk speech dialogue conversation / teach train instruct /
teacher mentor distillation / temperature heat thermal / text language document / theory theoretical /
throw discard remove / time duration latency / together joint jointly simultaneous /
toxic harmful offensive / translate translation / trick deceive fool attack / trust reliable confidence /
truth factual correct / twice double / typo misspelling / ugly artifact / uncertain uncertainty unsure /
unfair biased bias / unrelated independent irrelevant / unseen novel new unknown /
useful helpful beneficial / useless redundant unnecessary / vague ambiguous unclear / walk trajectory path /
warm warmup / waste redundant inefficient / watch observe monitor / weak poor /
weather climate meteorological atmospheric / weights parameters / whole entire full complete /
wide broad width / wipe erase remove / word token term / work function perform / worse degrade inferior /
write generate compose / zero null none
`;

let groupsOfWord: Map<string, string[]> | undefined;

/** Takes a folded word and gives the other words of its groups; none for a word that is in no group. */
export function everydayWords(word: string): readonly string[] {
  groupsOfWord ??= readGroups();
  return groupsOfWord.get(word) ?? [];
}

function readGroups(): Map<string, string[]> {
  const others = new Map<string, string[]>();
  for (const group of GROUPS.split('/')) {
    const words = group.trim().split(/\s+/);
    for (const word of words) {
      const rest = words.filter((other) => other !== word);
      others.set(word, [...(others.get(word) ?? []), ...rest]);
    }
  }
  return others;
}
