from attack import *

print("HELD it did not run {{nul}}")
