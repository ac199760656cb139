import { writeCode } from '#lessons/author/write-code.ts';

const freed = (depth: number): string =>
  `(lambda watch: watch() is None)((lambda root: __import__('weakref').ref(root))(tree(${depth})))`;

/** A tree whose nodes know their parent and that goes without the collector. */
export const tree = writeCode<{ children: number }>({
  id: 'collection-write-tree',
  revision: 1,
  title: 'A tree that lets go',
  instances: [2, 3, 4, 5, 6, 7, 8, 9].map((children) => ({ children })),
  prompt: ({ children }) =>
    `\`tree(depth)\` gives the root of a tree in which every node has ${children} children, down to \`depth\` levels below the root. A node has \`children\`, a list, and \`parent\`, its parent, or \`None\` for the root. Change it so that counting alone frees the tree when its root is dropped.`,
  code: ({ children }) => `class Node:
    def __init__(self, parent=None):
        self.parent = parent
        self.children = []


def tree(depth, parent=None):
    node = Node(parent)
    if depth > 0:
        node.children = [tree(depth - 1, node) for _ in range(${children})]
    return node
`,
  reference: ({ children }) => `import weakref


class Node:
    def __init__(self, parent=None):
        self._parent = None if parent is None else weakref.ref(parent)
        self.children = []

    @property
    def parent(self):
        return None if self._parent is None else self._parent()


def tree(depth, parent=None):
    node = Node(parent)
    if depth > 0:
        node.children = [tree(depth - 1, node) for _ in range(${children})]
    return node
`,
  examples: () => [
    'len(tree(1).children)',
    '(lambda root: root.children[0].parent is root)(tree(1))',
    freed(1),
  ],
  probes: (_, draw) => [
    freed(draw(1, 4)),
    freed(0),
    'tree(0).parent is None and tree(0).children == []',
    '(lambda root: all(child.parent is root for child in root.children))(tree(2))',
    '(lambda root: root.children[-1].children[0].parent is root.children[-1])(tree(2))',
    '(lambda root: len(root.children[0].children))(tree(2))',
  ],
  hints: () => [
    'Which of the two references makes the cycle, and which is needed to keep the tree together?',
    'A weak reference is called to get at the object: `ref()`. A property can do that.',
  ],
  mistakes: [
    {
      idea: 'the parent must not be known',
      predicts: ({ params: { children } }) => `class Node:
    parent = None

    def __init__(self):
        self.children = []


def tree(depth):
    node = Node()
    if depth > 0:
        node.children = [tree(depth - 1) for _ in range(${children})]
    return node
`,
      recognises: ({ wrong, source }) => wrong.length > 0 && !source.includes('weakref'),
      says: () =>
        'Without its parent the tree lets go, but nodes should still find the way up; with a strong reference it does not let go.',
    },
    {
      idea: 'the children should be weak',
      predicts: ({ params: { children } }) => `import weakref


class Node:
    def __init__(self, parent=None):
        self.parent = parent
        self.children = weakref.WeakSet()


def tree(depth, parent=None):
    node = Node(parent)
    if depth > 0:
        for _ in range(${children}):
            node.children.add(tree(depth - 1, node))
    return node
`,
      recognises: ({ wrong, source }) => wrong.length > 0 && source.includes('weakref'),
      says: () =>
        'Somebody has to hold the nodes. If the way down is weak, the children are gone as soon as they are made.',
    },
  ],
  explain: () =>
    'The way down is strong and holds the tree together. The way up is weak, so it makes no cycle: when the root goes, its children go, and theirs.',
});
