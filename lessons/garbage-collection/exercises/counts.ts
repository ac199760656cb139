import { defineExercise } from '#domain/lesson/exercise.ts';
import { wrong } from '#lessons/author/wrong.ts';

type Rings = { ring: number; tail: number; head: number; held: boolean; numbers: number };

/** How many objects a collection finds. */
export const found = defineExercise<Rings>({
  id: 'collection-found',
  kind: 'predict-output',
  revision: 1,
  title: 'What the collector finds',
  instances: [
    { ring: 3, tail: 0, head: 0, held: false, numbers: 0 },
    { ring: 4, tail: 2, head: 0, held: false, numbers: 0 },
    { ring: 5, tail: 0, head: 3, held: false, numbers: 0 },
    { ring: 6, tail: 0, head: 0, held: true, numbers: 0 },
    { ring: 2, tail: 0, head: 0, held: false, numbers: 7 },
    { ring: 3, tail: 4, head: 2, held: false, numbers: 0 },
    { ring: 1, tail: 5, head: 1, held: false, numbers: 3 },
    { ring: 7, tail: 1, head: 4, held: false, numbers: 2 },
    { ring: 4, tail: 3, head: 0, held: true, numbers: 1 },
  ],
  observation: 'found',
  numeric: { unit: 'objects' },
  prompt: (p) =>
    `A ring of ${p.ring} ${p.ring === 1 ? 'list' : 'lists'}` +
    (p.tail > 0 ? `, a tail of ${p.tail} that the ring leads to` : '') +
    (p.head > 0 ? `, a head of ${p.head} that leads into the ring` : '') +
    (p.numbers > 0 ? `, ${p.numbers} large numbers in the ring` : '') +
    `${p.held ? ', and a name for one list of the ring' : ''}. \`gc.collect()\` returns the number of objects that it found unreachable. Which number?`,
  code: (p) => `import gc

gc.collect()
gc.disable()


def chain(length, end):
    for _ in range(length):
        end = [end]
    return end


def build():
    last = []
    first = chain(${p.ring - 1}, last)
    last.append(first)
    tail = chain(${p.tail}, None)
    last.append(tail)
    last.extend(10**20 + i for i in range(${p.numbers}))
    head = chain(${p.head}, first)
    return ${p.held ? 'first' : 'None'}


kept = build()
found = gc.collect()
`,
  check: (_, code) => ({ checker: 'output', code, probes: { found: 'found' } }),
  hints: () => [
    'Which of the lists has counting freed before the collector comes?',
    'The collector finds what it tracks and nobody can reach: the ring, and what only the ring leads to.',
  ],
  mistakes: [
    {
      idea: 'what has a name is garbage as well',
      predicts: (r) => (r.params.held ? r.params.ring + r.params.tail : null),
      says: () => 'One name is enough to reach the whole ring and what hangs on it.',
    },
    {
      idea: 'only the ring itself is garbage',
      predicts: (r) => wrong(r, r.params.ring),
      says: () =>
        'What only the ring leads to cannot be reached either, and is found with it. What is reachable is not.',
    },
    {
      idea: 'everything that was built',
      predicts: (r) => wrong(r, r.params.ring + r.params.tail + r.params.head),
      says: () => 'Nothing leads to the head, so counting has freed it already.',
    },
    {
      idea: 'numbers are found too',
      predicts: (r) => wrong(r, r.params.ring + r.params.tail + r.params.numbers),
      says: () =>
        'They are not tracked, as a number cannot be part of a cycle. They go when their list goes.',
    },
  ],
  explain: (r) =>
    `**${String(r.answer)}**. ` +
    (r.params.held
      ? 'The name leads to one list, that to the next, and so to all of them.'
      : `${r.params.ring} in the ring${r.params.tail > 0 ? ` and ${r.params.tail} in the tail` : ''}.${r.params.head > 0 ? ` The ${r.params.head} of the head went by counting.` : ''} Numbers are not tracked.`),
});

type Group = { members: number; links: number; names: number; boxes: number };

/** Who refers to the group from elsewhere, as a sentence. */
function fromOutside({ names, boxes }: Group): string {
  const others = [
    names > 0 ? `${names} ${names === 1 ? 'name' : 'names'}` : '',
    boxes > 0 ? `${boxes} ${boxes === 1 ? 'place' : 'places'} in another list` : '',
  ].filter((other) => other !== '');
  return others.length === 0
    ? 'Nobody else refers to them.'
    : `From elsewhere they are referred to by ${others.join(' and ')}.`;
}

/** What is left of the counts when those from inside are taken away. */
export const outside = defineExercise<Group>({
  id: 'collection-outside',
  kind: 'predict-output',
  revision: 1,
  title: 'What is left of the counts',
  claims: ['cycles-unreachable-but-for-counting'],
  instances: [
    { members: 3, links: 1, names: 2, boxes: 1 },
    { members: 4, links: 2, names: 0, boxes: 0 },
    { members: 3, links: 0, names: 1, boxes: 0 },
    { members: 5, links: 3, names: 0, boxes: 4 },
    { members: 2, links: 5, names: 1, boxes: 2 },
    { members: 6, links: 0, names: 3, boxes: 2 },
    { members: 4, links: 4, names: 4, boxes: 3 },
    { members: 3, links: 6, names: 0, boxes: 6 },
  ],
  observation: 'left',
  numeric: { unit: 'references' },
  prompt: (p) =>
    `${p.members} lists form a ring${p.links > 0 ? `, and the first is in the second ${p.links === 1 ? 'once' : `${p.links} times`} more` : ''}. ` +
    `${fromOutside(p)} ` +
    'The collector adds up the counts of the group and takes away every reference from one member to another. How many are left?',
  code: (p) => `import gc
import sys


def counts(things):
    return [sys.getrefcount(thing) for thing in things]


def inside(things):
    known = set(map(id, things))
    return sum(id(other) in known for thing in things for other in gc.get_referents(thing))


group = [[] for _ in range(${p.members})]
for one, following in zip(group, group[1:] + group[:1]):
    one.append(following)
group[1].extend([group[0]] * ${p.links})
${Array.from({ length: p.names }, (_, i) => `name_${i + 1} = group[${i}]\n`).join('')}box = [group[0]] * ${p.boxes}
del one, following

unused = counts([[]])[0]
total = sum(count - unused for count in counts(group))
left = total - inside(group)
`,
  check: (_, code) => ({ checker: 'output', code, probes: { left: 'left' } }),
  hints: () => [
    'The list `group` itself, and the loop, are not counted here. Who else refers to a member?',
    'Sort all references into those that begin inside the group and those that begin outside.',
  ],
  mistakes: [
    {
      idea: 'nothing is taken away',
      predicts: (r) => wrong(r, r.params.members + r.params.links + r.params.names + r.params.boxes),
      says: () =>
        'Those are all references. A ring would always look alive; so those from inside are taken away.',
    },
    {
      idea: 'only the ring is taken away',
      predicts: (r) => wrong(r, r.params.links + r.params.names + r.params.boxes),
      says: () => 'Further references from member to member begin inside the group, too.',
    },
    {
      idea: 'only names count as outside',
      predicts: (r) => wrong(r, r.params.names),
      says: () => 'For the collector a place in a list outside is as good as a name.',
    },
  ],
  explain: (r) =>
    `**${String(r.answer)}**: ${r.params.names} from names and ${r.params.boxes} from the other list. ` +
    (r.answer === 0
      ? 'Nothing from outside leads to the group: it is garbage, though no count is zero.'
      : 'What has something left is reachable, and so is all that it leads to.'),
});
