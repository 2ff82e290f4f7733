package survey_test

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"feldbuch/survey"
	"feldbuch/survey/value"
	"feldbuch/survey/xlsform"
	"feldbuch/survey/xlsform/sheet"
)

// A trace is one filling of a form as JavaRosa did it; see ../shared/cases.
type trace struct {
	MD    string `json:"md"`
	Pass  int    `json:"pass"`
	Ops   []struct{ Op, Ref, Arg, Result string }
	Final map[string]struct {
		V   *string `json:"v"`
		Rel *bool   `json:"rel"`
		RO  bool    `json:"ro"`
	}
	Nondeterministic []string
}

// TestFillingsEndAsInJavaRosa replays the reference fillings through the engine
// and compares every node's value, relevance and whether it is read-only.
func TestFillingsEndAsInJavaRosa(t *testing.T) {
	f, err := os.Open(filepath.Join("..", "..", "shared", "cases", "traces.jsonl"))
	if err != nil {
		t.Skip("the reference cases are not here")
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<24)
	total, agreed := 0, 0
	for n := 1; lines.Scan(); n++ {
		var tr trace
		if err := json.Unmarshal(lines.Bytes(), &tr); err != nil {
			t.Fatal(err)
		}
		total++
		if difference := replay(tr); difference != "" {
			t.Logf("line %d: %s", n, difference)
			continue
		}
		agreed++
	}
	t.Logf("%d of %d fillings agree", agreed, total)
	if agreed*100 < 98*total {
		t.Errorf("%d of %d fillings agree, want 98 %%", agreed, total)
	}
}

// replay returns the first difference between a trace and the engine.
func replay(tr trace) (difference string) {
	defer func() {
		if r := recover(); r != nil {
			difference = fmt.Sprint("panic: ", r)
		}
	}()
	book, err := sheet.Read("trace.md", strings.NewReader(tr.MD))
	if err != nil {
		return err.Error()
	}
	form, problems := xlsform.Build(book)
	if survey.HasErrors(problems) {
		return fmt.Sprint("form refused: ", problems)
	}
	iv, err := survey.NewInterview(form, survey.Options{FirstInstances: true, Location: time.UTC})
	if err != nil {
		return err.Error()
	}
	for _, op := range tr.Ops {
		if difference := perform(iv, op.Op, oneBased(op.Ref), op.Arg, op.Result); difference != "" {
			return difference
		}
	}
	return compare(iv, tr)
}

func perform(iv *survey.Interview, op, path, arg, result string) string {
	if op == "newRepeat" {
		return addInstance(iv, path)
	}
	n, err := iv.Find(path)
	if err != nil {
		return err.Error()
	}
	err = iv.Answer(n, survey.Input{Status: value.Answered, Text: arg, Confirmed: true})
	if (err == nil) != (result == "OK") {
		return fmt.Sprintf("answer %s = %q: %v, reference %s", path, arg, err, result)
	}
	return ""
}

// addInstance adds the instance /group/person[2].
func addInstance(iv *survey.Interview, path string) string {
	at := strings.LastIndexByte(path, '/')
	holder := iv.Root()
	if parent := path[:at]; parent != "" {
		var err error
		if holder, err = iv.Find(parent); err != nil {
			return err.Error()
		}
	}
	name, _, _ := strings.Cut(path[at+1:], "[")
	for _, e := range holder.Element().Children {
		if e.Name != name {
			continue
		}
		if _, err := iv.AddInstance(holder, e); err != nil {
			return fmt.Sprintf("add %s: %v", path, err)
		}
		return ""
	}
	return "no repeat " + path
}

var index = regexp.MustCompile(`\[(\d+)\]`)

// oneBased turns /data/rep[0]/q[0] into /rep[1]/q[1].
func oneBased(ref string) string {
	_, ref, _ = strings.Cut(ref[1:], "/")
	return "/" + index.ReplaceAllStringFunc(ref, func(m string) string {
		i, _ := strconv.Atoi(m[1 : len(m)-1])
		return fmt.Sprintf("[%d]", i+1)
	})
}

func compare(iv *survey.Interview, tr trace) string {
	var paths []string
	for p := range tr.Final {
		paths = append(paths, p)
	}
	slices.Sort(paths)
	for _, p := range paths {
		want := tr.Final[p]
		_, rest, _ := strings.Cut(p[1:], "/") // without the root
		if rest == "" || strings.Contains(rest+"/", "meta/") || slices.Contains(tr.Nondeterministic, p) {
			continue
		}
		n, err := iv.Find("/" + rest)
		if err != nil {
			return "missing node " + p
		}
		if want.V != nil || n.Element().Kind == survey.Question {
			v := ""
			if want.V != nil {
				v = *want.V
			}
			if got := n.Answer().Text; got != v && n.Relevant() {
				return fmt.Sprintf("%s is %q, reference %q", p, got, v)
			}
		}
		if rel := want.Rel == nil || *want.Rel; n.Relevant() != rel {
			return fmt.Sprintf("%s relevant %v, reference %v", p, n.Relevant(), rel)
		}
		if n.Element().Kind == survey.Question && n.ReadOnly() != want.RO {
			return fmt.Sprintf("%s read-only %v, reference %v", p, n.ReadOnly(), want.RO)
		}
	}
	return ""
}
