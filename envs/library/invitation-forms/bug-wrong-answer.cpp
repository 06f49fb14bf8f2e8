#include <cctype>
#include <map>
#include <string>
#include <vector>

using namespace std;

using Values = map<string, vector<string>>;

string join(const vector<string> &texts) {
    string joined;
    for (size_t i = 0; i < texts.size(); ++i) {
        if (i > 0) joined += i + 1 == texts.size() ? " and " : ", ";
        joined += texts[i];
    }
    return joined;
}

// Fills a form from the left to the right; a text that is needed several times is read again.
class Printer {
public:
    explicit Printer(const string &form) : form(form) {}

    // The text up to the end or to the brace that closes a field, where the place is left.
    string text(const Values &values) {
        string filled;
        while (place < form.size() && form[place] != '}') {
            const char c = form[place++];
            if (c == '{') filled += field(values);
            else filled += c == '~' ? form[place++] : c;
        }
        return filled;
    }

private:
    string field(const Values &values) {
        string name;
        while (islower(static_cast<unsigned char>(form[place]))) name += form[place++];
        const char kind = form[place++];
        const auto found = values.find(name);
        const vector<string> own = found == values.end() ? vector<string>{} : found->second;
        if (kind == '}') return own.empty() ? "___" : join(own);

        string filled;
        if (kind == '*' && !own.empty()) {
            filled = repeat(name, own, values);
        } else {
            filled = text(values);
            if (own.empty() == (kind == '?')) filled.clear();
        }
        ++place;
        return filled;
    }

    string repeat(const string &name, const vector<string> &own, Values values) {
        const size_t start = place;
        vector<string> copies;
        for (const string &value : own) {
            place = start;
            values[name] = {value};
            copies.push_back(text(values));
        }
        return join(copies);
    }

    const string &form;
    size_t place = 0;
};

string fill_form(const string &form, const vector<string> &values) {
    Values known;
    for (const string &text : values) {
        const size_t equals = text.find('=');
        if (equals + 1 < text.size()) known[text.substr(0, equals)].push_back(text.substr(equals + 1));
    }
    return Printer(form).text(known);
}
