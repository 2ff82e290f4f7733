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
)

// minAgreement is the share of fillings that must end as the reference
// implementation's do. It only ever goes up.
const minAgreement = 0.5

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
	var all, agreed int
	lines := bufio.NewScanner(file)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		var c trace
		if err := json.Unmarshal(lines.Bytes(), &c); err != nil {
			t.Fatal(err)
		}
		all++
		differences := c.replay()
		if len(differences) == 0 {
			agreed++
			continue
		}
		t.Logf("filling %d: %s", all, strings.Join(differences, "; "))
	}
	if err := lines.Err(); err != nil {
		t.Fatal(err)
	}
	share := float64(agreed) / float64(all)
	t.Logf("%d of %d fillings agree (%.1f %%)", agreed, all, 100*share)
	if share < minAgreement {
		t.Errorf("%.3f of the fillings agree, %.3f must", share, minAgreement)
	}
}

// replay does what the trace did and lists where the end differs.
func (c trace) replay() []string {
	w, err := xlsform.Read("trace.md", strings.NewReader(c.MD))
	if err != nil {
		return []string{"read: " + err.Error()}
	}
	f, problems := xlsform.Build(w)
	if survey.HasErrors(problems) {
		return []string{fmt.Sprintf("form: %v", problems)}
	}
	// The reference starts every repeat with one instance.
	iv, err := survey.NewInterview(f, survey.Options{ID: "trace", FirstInstances: true})
	if err != nil {
		return []string{"start: " + err.Error()}
	}
	var differences []string
	for _, op := range c.Ops {
		if d := op.apply(iv); d != "" {
			differences = append(differences, d)
		}
	}
	return append(differences, c.compare(iv)...)
}

// apply performs one operation as a file with one member.
func (op operation) apply(iv *survey.Interview) string {
	member := map[string]any{ours(counted(op.Ref)): nil}
	if op.Op == "answer" {
		member[ours(counted(op.Ref))] = op.Arg
	}
	file, err := json.Marshal(member)
	if err != nil {
		return err.Error()
	}
	err = script.Apply(iv, strings.NewReader(string(file)))
	refusal, refused := errors.AsType[*script.Refusal](err)
	if wanted := op.Result == "CONSTRAINT_VIOLATED"; wanted && refused && refusal.Rejection.Reason == survey.ConstraintFailed {
		return ""
	} else if wanted {
		return fmt.Sprintf("%s = %q: %v, want a failed constraint", op.Ref, op.Arg, err)
	}
	if err != nil {
		return fmt.Sprintf("%s %s = %q: %v", op.Op, op.Ref, op.Arg, err)
	}
	return ""
}

func (c trace) compare(iv *survey.Interview) []string {
	values := script.Result(iv).Values
	var differences []string
	for path, want := range c.Final {
		relevant := want.Rel == nil || *want.Rel
		if slices.Contains(c.Nondeterministic, path) || path == ours(path) || strings.HasPrefix(ours(path), "/meta") {
			continue
		}
		n, err := iv.Find(ours(path))
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
