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

/**
 * Words that stand in no group above, each line of them before the sign with what they may stand for behind it. They lead there and to
 * each other, but nothing leads back to them: abstracts seldom have them.
 */
const LEADS = `
able capable talent > capability ability skill competence / accident coincidence chance luck lucky fortunate > random lottery winning /
act action behave behaviour > policy agent / advance beforehand > ahead future upcoming next prior predict forecasting / advert shop
shopping buy purchase shopper > customer client recommendation item user consumer / agent > robot robotics / agree agreement contradict
clash compete fight quarrel > disagree conflict conflicting interference competition consistency inconsistency alignment / alphabet >
letter character symbol token / angle viewpoint > view perspective rotation / approach > recipe procedure method / arrangement > order
sequence / artist art cartoon comic > paint sketch draw drawing image generation diffusion synthesis manga / assess judge rate evaluation
grade exam quiz > evaluate mark benchmark assessment score metric / assume suppose belief believe expect expectation > assumption prior
hypothesis / astronomy astronomer space sky planet star galaxy telescope > stellar galactic spectra survey / attacker hacker malicious
enemy opponent tamper > fool deceive trick adversarial attack perturbation / backward reverse undo invert > inverse invertible
backpropagation / balance equilibrium tradeoff compromise > balanced even uniform / bank invest investment trader currency > money finance
financial market stock trading share / barely hardly slightly marginal > little negligible minor minimal / baseline standard ordinary
usual normal conventional traditional classical > vanilla / behaviour conduct > dynamics properties / bend bent curved bumpy rugged hill
valley mountain basin > curvature landscape minima surface nonlinear / bit decimal > digit round precision quantization quantized
numerical floating / blank hole masked > gap missing absent incomplete hidden mask imputation unseen / blow blowup explode failure > crash
diverge fail collapse break instability unstable divergence spike exploding / body organ tumour cancer health > patient doctor hospital
disease illness sick scan medical clinical lesions radiology mri diagnosis pathology brain / boil distil condense summarise squeeze >
distillation compress summarization / book article essay report writing > page document story text / border boundary edge outline contour
> limit segmentation margin decision / borrow transfer inherit inheritance > reuse recycle share / both dual twin > couple pair two double
twice / bottleneck > narrow thin / bounded capped restricted constrained > limited bound constraint / branch fork parallel side > path /
bundle bunch crowd > gather collapse cluster group together clustering / busy traffic road > driving car vehicle / calculation computation
sum maths > calculate compute arithmetic computational flops mathematical / camera snapshot shot > photo photograph picture image view /
cancel rid thrown > remove delete erase drop discard eliminate throw wipe cut / capacity room space > memory size / care matter vital >
important key essential crucial salient importance / cascade chain succession row > sequence series / case > example sample instance /
catch spot notice recognise > detect identify discover detection recognition identification / category class kind type > categories
classes kinds sort group classification / centre middle core > average center centroid / chaos chaotic butterfly turbulent > sensitive
trajectories perturbation / chat chatgpt gpt bot talking > chatbot assistant llm conversational language dialogue / chip processor
graphics card gpu server > hardware computer laptop machine device devices / choice selection > choose select pick decide decision / chop
slice > split divide partition cut / chunk brick > block layer module piece part component unit / city town street building map > urban
aerial / clock hour minutes seconds day deadline > duration time runtime latency / clue sign indicator > cue hint signal / coin dice
chance luck gamble > random randomness stochastic / cold hot > warm warmup heat temperature / concentrate focus attend attention /
connection wire tie > connect link join connections connectivity weights / consult expert oracle > teacher mentor / continent country
foreign english french dialect > language translate translation multilingual / contradict > disagree / convert turn transform > change /
copyright personal > private privacy secret confidential leak memorization unlearning / course curriculum lesson schedule > order / crazy
weird abnormal > odd strange unusual anomalous outlier anomaly / cutting snip > prune trim thin cut remove / cycle loop again iterate >
repeat iterations recurrent iterative / danger risk > dangerous unsafe risky safety safe harmless / data information examples samples
observations / depend rely / deploy deployment run running serve production > inference / depth deeper > deep layers / develop growth
bigger > grow expand enlarge widen deepen extend expansion upscaling / die dying vanish disappear > dead / differ variety > different
distinct diverse various difference discrepancy / dimension > size scale width / direction axis axes main > singular eigenvectors
principal / discuss speaker > talk speak speech spoken voice conversation / disentangle separate untangle > independent / distance apart >
far remote close metric / distort distortion artefact glitch flaw checkerboard > artifact ugly artifacts aliasing / doubt > uncertain
uncertainty unsure know / downhill downward slope descend > steep gradient descent / drift > shift moving change distribution / easily
simply > easy simple straightforward / economical frugal thrifty > cheap inexpensive efficient affordable cost / edge handheld > mobile
phone smartphone lightweight device / educate taught lesson tutor coach learnt study > teach teaching train instruct school learn learning
/ encode represent representation embed embedding > code / enormous great bigger > big large huge giant massive scale billion / equation
formula maths > differential pdes / erode forgotten > lose lost loss forget forgetting wipe catastrophic / experience earlier > history
past previous former old prior / experiment trial attempt try / fact true honest honesty > truth knowledge factual / feature property
attribute trait characteristic / fewer less fewest > few reduce handful scarce / fight tackle combat counter / first > initial early
premature / flaw shortcoming weakness > fault defect / flow water liquid air wind ocean fluid > dynamics simulation / footage animation
frame > clip film movie video / force push pull > nudge / foresee foretell extrapolate anticipate > estimate guess predict prediction
forecast infer approximate / fraction portion percentage > share / free without / frequency frequencies wave spectrum > spectral / fuzzy
grainy > blurry unclear vague noisy / gentle gently gradual > gradually slowly progressive incremental / graph friends molecule social /
grasp comprehend grok insight > understand meaning / guard > defend protect secure safe robust defense / guard > prevent avoid stop /
handle cope deal manage / happen occur arise emerge > appear / idea concept notion / improvement surpass beat exceed enhance boost >
better improve superior outperform / inaccurate sloppy careless crude rough > messy noisy coarse corrupted / initialization initialisation
first scratch outset > begin beginning start initial initialize onset / inside internal inner / job > problem task issue challenge / judge
verifier critic preference taste like > reward / junk garbage rubbish trash > useless waste redundant unnecessary irrelevant / knob
setting dial tuning > hyperparameters parameters / landscape terrain map / late eventually belated > delay later slow slowly / logic
logical deduce riddle ponder reflect > puzzle reasoning think thought / magnify upscale zoom bigger resize rescale upsample > enlarge
upsampling resolution rescaling / marked mislabelled > label tag annotation annotate annotator / mend > correct fix repair rectify restore
recover / more > extra / move > motion movement moving / need require demand / nerve cell biology biological > brain neuron neural
circuits neuroscience / net network / numbers > weights parameters / obey comply instruction command > follow order / online stream live /
opposite opposing / origin > original source / outside external beyond / overlook > ignore skip neglect omit / overtrain > overfit / pace
stepsize stride > step / pack compress compression squeeze smaller slim > shrink reduce compact pruning quantization distillation /
paragraph passage words > sentence phrase text / parallel concurrently > simultaneous together jointly joint / pause stopping quit > stop
halt early / penalise discourage > penalty punish regularization regularizer / plain > simple / plug > adapter adapters / pretrained
existing > foundation / program developer > code programming software coding / provable proven certify > certain sure confident confidence
guarantee proof / quicker speedup hurry > fast quick rapid speed accelerate faster / radio wireless antenna > phone signal channel
communication / rearrange > permute shuffle scramble swap permutation / rebuild recreate > reconstruct restore recover / reconsider
rethink > reflection / remind rehearse rehearsal replay review revisit / request > ask question query prompt / rote heart parrot >
memorise memorize recite regurgitate verbatim memorization overfitting / scatter > spread disperse distribute / shortcut > bypass skip
residual connection / simulation simulator > simulate / slip inaccurate > bug error fault mistake wrong incorrect misclassification /
specialist expert specialised > experts / spend budget afford > compute / strength weight / subset portion > part handful selection /
subtitle description wording words > caption describe text textual captions language / suggestion > suggest recommend recommendation /
switch toggle turn off > activation gating dropout / tune tweak finetune adapting > adaptation finetuning / unfamiliar > fresh new novel
unseen unknown / valley > flat smooth wide broad sharpness minima / valuable > helpful useful beneficial / vary transform > change modify
alter edit update shift / vector arrow numbers / wise brainy > clever smart intelligent
`;

let groupsOfWord: Map<string, string[]> | undefined;

/** Takes a folded word and gives the other words of its groups; none for a word that is in no group. */
export function everydayWords(word: string): readonly string[] {
  groupsOfWord ??= readGroups();
  return groupsOfWord.get(word) ?? [];
}

function readGroups(): Map<string, string[]> {
  const others = new Map<string, string[]>();
  for (const group of `${GROUPS}/${LEADS}`.split('/')) {
    const [alike = [], meant = []] = group.split('>').map((side) => side.trim().split(/\s+/));
    for (const word of alike) {
      const rest = [...alike.filter((other) => other !== word), ...meant];
      others.set(word, [...(others.get(word) ?? []), ...rest]);
    }
  }
  return others;
}
