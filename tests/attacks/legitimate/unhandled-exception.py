print("OK")


def fail():
    raise ValueError("what the learner must see")


fail()
