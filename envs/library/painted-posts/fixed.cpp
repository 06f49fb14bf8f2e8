#include <algorithm>
#include <iostream>
#include <vector>

using namespace std;

struct Post {
    long long x, y;
    bool painted;
};

long long cross(const Post &o, const Post &a, const Post &b) {
    return (a.x - o.x) * (b.y - o.y) - (a.y - o.y) * (b.x - o.x);
}

long long distance(const Post &a, const Post &b) {
    return (a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y);
}

vector<Post *> unpainted(vector<Post> &posts) {
    vector<Post *> left;
    for (Post &post : posts) {
        if (!post.painted) left.push_back(&post);
    }
    return left;
}

// The post where the rope bends next: everything else is to the left of the way there, or on the way.
Post *nextBend(const vector<Post *> &left, const Post *from) {
    Post *best = nullptr;
    for (Post *post : left) {
        if (post == from) continue;
        const long long side = best ? cross(*from, *best, *post) : -1;
        if (side < 0 || (side == 0 && distance(*from, *post) > distance(*from, *best))) best = post;
    }
    return best;
}

int main() {
    int n;
    cin >> n;
    vector<Post> posts(n);
    for (Post &post : posts) {
        cin >> post.x >> post.y;
        post.painted = false;
    }
    bool young = false;
    for (vector<Post *> left = unpainted(posts); !left.empty(); left = unpainted(posts)) {
        const auto isFurtherWest = [](const Post *a, const Post *b) { return a->x != b->x ? a->x < b->x : a->y < b->y; };
        Post *const start = *min_element(left.begin(), left.end(), isFurtherWest);
        long long area = 0;
        Post *from = start;
        start->painted = true;
        while (left.size() > 1) {
            Post *to = nextBend(left, from);
            for (Post *post : left) {
                const bool isOnRope = cross(*from, *to, *post) == 0;
                if (post == to || (young && isOnRope)) post->painted = true;
            }
            area += from->x * to->y - to->x * from->y;
            from = to;
            if (from == start) break;
        }
        const auto isPainted = [](const Post *post) { return post->painted; };
        cout << count_if(left.begin(), left.end(), isPainted) << ' ' << area << '\n';
        young = !young;
    }
}
