def choose(gifts, longest, results, well, banned):
    """The best result for the guide whose turn it is, and by how many wells to lead on; (0, 0) if that is impossible."""
    best = None
    for step in range(1, min(longest, len(gifts) - well) + 1):
        if step == banned:
            continue
        target = well + step
        result = gifts[target - 1] - results[target][banned]
        if best is None or result > best[0]:
            best = (result, step)
    return best or (0, 0)


def best_walk(gifts, longest):
    # results[well][banned]: what the guide to move wins from here on, unless by a step of `banned`
    results = [[0] * (longest + 1) for _ in range(len(gifts) + 1)]
    for well in reversed(range(len(gifts))):
        for banned in range(longest + 1):
            result, _ = choose(gifts, longest, results, well, banned)
            results[well][banned] = result
    answer = [results[0][0]]
    well = 0
    step = 0
    while True:
        _, step = choose(gifts, longest, results, well, step)
        if step == 0:
            return answer
        well += step
        answer.append(well)
