package choices

import (
	"strings"
	"testing"

	"feldbuch/survey"
	"feldbuch/survey/value"
)

func TestWhichKeyStandsBesideWhichRow(t *testing.T) {
	for name, c := range map[string]struct{ codes, want string }{
		"an ascending scale is called by its codes":    {"0 1 2 3", "0=0 1=1 2=2 3=3"},
		"also with don't know beside it":               {"1 2 3 dk ref", "1=1 2=2 3=3 -=dk -=ref"},
		"ten codes from nought":                        {"0 1 2 3 4 5 6 7 8 9", "0=0 1=1 2=2 3=3 4=4 5=5 6=6 7=7 8=8 9=9"},
		"codes that run down are called by place":      {"5 4 3 2 1", "1=5 2=4 3=3 4=2 5=1"},
		"codes in disorder are called by place":        {"3 1 2", "1=3 2=1 3=2"},
		"codes of two digits are called by place":      {"0 20 50 100", "1=0 2=20 3=50 4=100"},
		"words are called by place":                    {"a b c", "1=a 2=b 3=c"},
		"a word among digits makes all go by place":    {"0 A1 A2", "1=0 2=A1 3=A2"},
		"the tenth is 0":                               {"a b c d e f g h i j", "1=a 2=b 3=c 4=d 5=e 6=f 7=g 8=h 9=i 0=j"},
		"eleven have no keys":                          {"a b c d e f g h i j k", "-=a -=b -=c -=d -=e -=f -=g -=h -=i -=j -=k"},
		"nor have eleven steps of a scale":             {"0 1 2 3 4 5 6 7 8 9 10", "-=0 -=1 -=2 -=3 -=4 -=5 -=6 -=7 -=8 -=9 -=10"},
		"don't know takes no place wherever it stands": {"dk a ref b", "1=a 2=b -=dk -=ref"},
		"ten beside don't know keep their keys":        {"a b c d e f g h i j dk ref", "1=a 2=b 3=c 4=d 5=e 6=f 7=g 8=h 9=i 0=j -=dk -=ref"},
	} {
		t.Run(name, func(t *testing.T) {
			var options []survey.Option
			for code := range strings.FieldsSeq(c.codes) {
				stands := map[string]value.Status{"dk": value.DontKnow, "ref": value.Refused}
				options = append(options, survey.Option{Code: code, Nonresponse: stands[code]})
			}
			l := Of(options)
			var rows []string
			for i, r := range l.Rows {
				key := r.Key
				if key == "" {
					key = "-"
				} else if at, ok := l.Called(rune(key[0])); !ok || at != i {
					t.Errorf("%s stands beside %s and chooses row %d", key, r.Code, at)
				}
				rows = append(rows, key+"="+r.Code)
			}
			if got := strings.Join(rows, " "); got != c.want {
				t.Errorf("%s, want %s", got, c.want)
			}
		})
	}
}
