import ast
import dis
import gc
import inspect
import sys
import weakref


class Node:
    pass


node = Node()
node.itself = node
seen = weakref.ref(node)
del node
gc.collect()
assert seen() is None
assert gc.get_count() and gc.get_stats() and gc.isenabled()
assert [each.opname for each in dis.get_instructions(lambda a: a + 1)]
assert ast.dump(ast.parse("1 + 1"))
assert sys.getrefcount(seen) >= 2 and sys.getsizeof([]) == 56 and sys.getallocatedblocks() > 0
assert sys._getframe().f_lineno and sys.getswitchinterval() > 0
assert "class Node" in inspect.getsource(Node)
print("OK")
