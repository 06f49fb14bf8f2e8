#include <algorithm>
#include <set>
#include <string>
#include <vector>

using namespace std;

class Game {
public:
    explicit Game(const string &board) : size(board.size()), colour('z') {
        for (char peg : board) {
            if (peg != '.') colour = min(colour, peg);
        }
        fewest = static_cast<int>(size) + 1;
        play(board);
    }

    vector<int> result() const { return {fewest, most, positions}; }

private:
    size_t size;
    char colour;
    int fewest, most = 0, positions = 0;
    set<string> seen;

    void play(const string &board) {
        if (!seen.insert(board).second) return;
        bool over = true;
        for (size_t hole = 0; hole < size; ++hole) {
            for (size_t step : {size_t{1}, size - 1}) {
                const size_t next = (hole + step) % size, target = (next + step) % size;
                if (board[hole] == '.' || board[next] == '.' || board[target] != '.') continue;
                if (board[hole] == board[next]) continue;
                string after = board;
                after[target] = board[hole];
                after[hole] = after[next] = '.';
                play(after);
                over = false;
            }
        }
        if (over) end(board);
    }

    void end(const string &board) {
        const int pegs = static_cast<int>(size) - static_cast<int>(count(board.begin(), board.end(), '.'));
        const int coloured = static_cast<int>(count(board.begin(), board.end(), colour));
        if (pegs > fewest || (pegs == fewest && coloured < most)) return;
        if (pegs < fewest || coloured > most) positions = 0;
        fewest = pegs;
        most = coloured;
        ++positions;
    }
};

vector<int> ring_hops(const string &board) { return Game(board).result(); }
