#include <algorithm>
#include <climits>
#include <iostream>
#include <utility>
#include <vector>

using namespace std;

struct Prices {
    int mostOnPage;
    int base;
    int lonely;
};

// Cost and pages of the best album.
pair<int, int> cheapestAlbum(const vector<int> &photos, const Prices &prices) {
    const int count = static_cast<int>(photos.size());
    vector<pair<int, int>> best(count + 1, {INT_MAX, INT_MAX});
    best[0] = {0, 0};
    for (int end = 1; end <= count; ++end) {
        int low = INT_MAX, high = INT_MIN;
        for (int size = 1; size <= min(prices.mostOnPage, end); ++size) {
            const int start = end - size;
            low = min(low, photos[start]);
            high = max(high, photos[start]);
            int page = prices.base + high - low;
            if (size == 1) page = prices.lonely;
            best[end] = min(best[end], {best[start].first + page, best[start].second + 1});
        }
    }
    return best[count];
}

int main() {
    int count;
    Prices prices;
    cin >> count >> prices.mostOnPage >> prices.base >> prices.lonely;
    vector<int> photos(count);
    for (int &photo : photos) cin >> photo;
    const auto [cost, pages] = cheapestAlbum(photos, prices);
    cout << cost << ' ' << pages << '\n';
}
