package script_test

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"feldbuch/cmd/internal/script"
	"feldbuch/survey"
	"feldbuch/survey/xlsform"
	"feldbuch/survey/xlsform/sheet"
)

// minAgreement is the share of fillings that must end as the reference
// implementation's do. It only ever goes up.
const minAgreement = 0.97

// trace is one filling of a form by the reference implementation.
type trace struct {
	MD    string `json:"md"`
	Pass  int    `json:"pass"`
	Ops   []operation
	Final map[string]struct {
		V   *string `json:"v"`
		Rel *bool   `json:"rel"`
		RO  bool    `json:"ro"`
	} `json:"final"`
	Nondeterministic []string `json:"nondeterministic"`
}

type operation struct {
	Op     string `json:"op"`
	Ref    string `json:"ref"`
	Arg    string `json:"arg"`
	Result string `json:"result"`
}

// TestFillingsEndAsInTheReference fills the reference implementation's forms
// with its answers, as a file would, and compares every value, relevance and
// read-only state.
func TestFillingsEndAsInTheReference(t *testing.T) {
	file, err := os.Open(filepath.Join("..", "..", "..", "..", "shared", "cases", "traces.jsonl"))
	if err != nil {
		t.Skip("no shared cases here")
	}
	defer file.Close()
	var all, strange, agreed int
	lines := bufio.NewScanner(file)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		var c trace
		if err := json.Unmarshal(lines.Bytes(), &c); err != nil {
			t.Fatal(err)
		}
		all++
		differences, err := c.replay()
		switch {
		case errors.Is(err, errStrange):
			strange++
		case err != nil:
			t.Logf("filling %d: %v", all, err)
		case len(differences) > 0:
			t.Logf("filling %d: %s", all, strings.Join(differences, "; "))
		default:
			agreed++
		}
	}
	if err := lines.Err(); err != nil {
		t.Fatal(err)
	}
	share := float64(agreed) / float64(all-strange)
	t.Logf("%d of %d fillings agree (%.1f %%); %d give answers that are not on offer", agreed, all-strange, 100*share, strange)
	if share < minAgreement {
		t.Errorf("%.3f of the fillings agree, %.3f must", share, minAgreement)
	}
}

// errStrange is a filling nobody could give: the reference engine takes choices
// that are not in the list and numbers outside the range, for its screens do
// not offer them. A file of answers can hold anything, so ours refuses them.
var errStrange = errors.New("an answer that is not on offer")

// replay does what the trace did and lists where the end differs.
func (c trace) replay() ([]string, error) {
	w, err := sheet.Read("trace.md", strings.NewReader(c.MD))
	if err != nil {
		return nil, err
	}
	f, problems := xlsform.Build(w)
	if survey.HasErrors(problems) {
		return nil, fmt.Errorf("form: %v", problems)
	}
	// The reference starts every repeat with one instance.
	iv, err := survey.NewInterview(f, survey.Options{ID: "trace", FirstInstances: true})
	if err != nil {
		return nil, err
	}
	for _, op := range c.Ops {
		if err := op.apply(iv); err != nil {
			return nil, fmt.Errorf("%s %s = %q: %w", op.Op, op.Ref, op.Arg, err)
		}
	}
	return c.compare(iv), nil
}

// apply performs one operation as a file with one member.
func (op operation) apply(iv *survey.Interview) error {
	path := ours(counted(op.Ref))
	member := map[string]any{path: nil}
	if op.Op == "answer" {
		member[path] = op.Arg
	}
	file, err := json.Marshal(member)
	if err != nil {
		return err
	}
	err = fill(iv, string(file))
	refusal, refused := errors.AsType[*script.Refusal](err)
	violated := refused && refusal.Rejection.Reason == survey.ConstraintFailed
	switch {
	case violated && op.Result == "CONSTRAINT_VIOLATED":
		return nil
	case op.Result == "CONSTRAINT_VIOLATED":
		return fmt.Errorf("the constraint did not refuse it: %w", err)
	case refused && (refusal.Rejection.Reason == survey.NotChoice || refusal.Rejection.Reason == survey.OutOfRange):
		return errStrange
	}
	return err
}

func (c trace) compare(iv *survey.Interview) []string {
	values := script.Result(iv).Values
	var differences []string
	for path, want := range c.Final {
		relevant := want.Rel == nil || *want.Rel
		if slices.Contains(c.Nondeterministic, path) || path == ours(path) {
			continue
		}
		n, err := iv.Find(ours(path))
		if err != nil && slices.Contains(strings.Split(path, "/"), "meta") {
			continue // a part of the reference's files, not of the questionnaire
		}
		if err != nil {
			differences = append(differences, path+" is not there")
			continue
		}
		if n.Relevant() != relevant {
			differences = append(differences, fmt.Sprintf("%s relevant: %v", path, n.Relevant()))
		}
		got, question := values[ours(path)]
		if !question {
			continue
		}
		if got.ReadOnly != want.RO {
			differences = append(differences, fmt.Sprintf("%s read-only: %v", path, got.ReadOnly))
		}
		text := ""
		if want.V != nil {
			text = *want.V
		}
		if relevant && got.Value != text {
			differences = append(differences, fmt.Sprintf("%s = %q, want %q", path, got.Value, text))
		}
	}
	slices.Sort(differences)
	return differences
}

// ours is the path below the root element.
func ours(path string) string {
	_, below, found := strings.Cut(strings.TrimPrefix(path, "/"), "/")
	if !found {
		return path
	}
	return "/" + below
}

var index = regexp.MustCompile(`\[\d+\]`)

// counted turns instance numbers that count from 0 into ours.
func counted(ref string) string {
	return index.ReplaceAllStringFunc(ref, func(s string) string {
		n, _ := strconv.Atoi(s[1 : len(s)-1])
		return fmt.Sprintf("[%d]", n+1)
	})
}
