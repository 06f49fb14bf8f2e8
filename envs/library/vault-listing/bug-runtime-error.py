import sys


class Folder:
    def __init__(self, name):
        self.name = name
        self.entries = []

    def total(self):
        return sum(entry.total() for entry in self.entries)


class File:
    def __init__(self, name, size):
        self.name = name
        self.size = size

    def total(self):
        return self.size


def parse(lines):
    top = Folder("")
    open_folders = [top]
    for line in lines:
        words = line.split()
        depth = (len(line) - len(line.lstrip(" "))) // 2
        del open_folders[depth:]
        if words[0].endswith("/"):
            entry = Folder(words[0])
            open_folders.append(entry)
        else:
            entry = File(words[0], int(words[1]))
        open_folders[depth].entries.append(entry)
    return top


def shorten(folder, smallest):
    kept = []
    for entry in folder.entries:
        if isinstance(entry, Folder):
            shorten(entry, smallest)
            if entry.entries:
                kept.append(entry)
        elif entry.size >= smallest:
            kept.append(entry)
    folder.entries = kept


def write(folder, depth):
    for entry in folder.entries:
        name = entry.name
        while isinstance(entry, Folder) and len(entry.entries) == 1 and isinstance(entry.entries[0], Folder):
            entry = entry.entries[0]
            name += entry.name
        print("  " * depth + name, entry.total())
        if isinstance(entry, Folder):
            write(entry, depth + 1)


def main():
    smallest, *lines = sys.stdin.read().rstrip().split("\n")
    top = parse(lines)
    shorten(top, int(smallest))
    if top.entries:
        write(top, 0)
    else:
        print("nothing")


main()
