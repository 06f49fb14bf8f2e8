import sys

BLANK = "."


def paint_price(old, new):
    if new == BLANK:
        return 1
    if old == BLANK:
        return 2
    return 3


def price_of_change(board, wanted, reach, setup):
    """Coins and set-ups of the ladder that turn the board into what is wanted."""
    coins = 0
    setups = 0
    last_changed = None
    for i in range(len(board)):
        if board[i] == wanted[i]:
            continue
        coins += paint_price(board[i], wanted[i])
        if last_changed is None or i - last_changed - 1 > reach:
            setups += 1
            coins += setup
        last_changed = i
    return coins, setups


def main():
    first, board, text = sys.stdin.read().split("\n")[:3]
    reach, setup = map(int, first.split())
    room = len(board) - len(text)
    best = None
    for offset in range(room + 1):
        wanted = BLANK * offset + text + BLANK * (room - offset)
        coins, setups = price_of_change(board, wanted, reach, setup)
        if best is None or (coins, setups) < best[:2]:
            best = (coins, setups, offset)
    coins, setups, offset = best
    print(offset + 1, coins, setups)


main()
