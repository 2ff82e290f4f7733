package paradata_test

import (
	"bytes"
	"flag"
	"fmt"
	"iter"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"feldbuch/export/paradata"
	"feldbuch/export/words"
	"feldbuch/survey"
	"feldbuch/survey/value"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"
	"pgregory.net/rapid"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// log writes events down one after the other.
type log struct {
	replica string
	at      time.Duration
	events  []paradata.Event
}

func (l *log) add(after time.Duration, kind survey.EventKind, path string, a value.Answer) {
	l.at += after
	l.events = append(l.events, paradata.Event{
		Replica: l.replica, Seq: int64(len(l.events) + 1), Elapsed: l.at, Kind: kind, Path: path, Answer: a, Element: elementOf(path),
	})
}

// elementOf is a question by the end of its name: words for _text, else a number.
func elementOf(path string) *survey.Element {
	if strings.HasSuffix(path, "_text") {
		return &survey.Element{Kind: survey.Question, Type: survey.TypeText}
	}
	return &survey.Element{Kind: survey.Question, Type: survey.TypeInteger}
}

// sample is an interview with everything in it, and a correction by the lead.
func sample() paradata.Interview {
	const s = time.Second
	l := &log{replica: "field"}
	l.add(0, survey.EventStarted, "", value.Of("RO0123"))
	l.add(0, survey.EventComputed, "/today", value.Of("2026-03-01"))
	l.add(0, survey.EventLanguage, "", value.Of("de")) // begins in it
	l.add(5*s, survey.EventAnswered, "/a/one", value.Of("1"))
	l.add(3*s, survey.EventLanguage, "", value.Of("vi"))
	l.add(4*s, survey.EventAnswered, "/a/two", value.Of("2"))
	l.add(2*s, survey.EventMoved, "/a/two", value.Answer{}) // back from three, which is answered next
	l.add(1*s, survey.EventMoved, "/a/one", value.Answer{}) // and once more
	l.add(6*s, survey.EventAnswered, "/a/one", value.Of("3"))
	l.add(7*s, survey.EventAnswered, "/b/three", value.Answer{Status: value.DontKnow})
	l.add(1*s, survey.EventNoted, "/b/staff", value.Answer{})
	l.add(2*s, survey.EventConfirmed, "/b/staff", value.Answer{})
	l.add(1*s, survey.EventAnswered, "/b/staff", value.Of("500"))
	l.add(8*s, survey.EventPaused, "/b/why_text", value.Answer{})
	l.add(9*s, survey.EventAnswered, "/b/why_text", value.Of("Frau Nguyễn sagt"))
	l.add(2*s, survey.EventAdded, "/c/person[k1]", value.Answer{})
	l.add(5*s, survey.EventAnswered, "/c/person[k1]/age", value.Answer{Status: value.Refused})
	l.add(4*s, survey.EventMoved, "/b/why_text", value.Answer{}) // a jump from the end
	l.add(3*s, survey.EventAnswered, "/b/why_text", value.Of("anders gesagt"))
	l.add(4*s, survey.EventCompleted, "", value.Answer{})
	l.add(0, survey.EventComputed, "/end", value.Of("2026-03-01"))
	lead := &log{replica: "lead", at: l.at}
	lead.add(0, survey.EventReopened, "", value.Answer{})
	lead.add(20*s, survey.EventAnswered, "/b/staff", value.Of("50"))
	lead.add(1*s, survey.EventCompleted, "", value.Answer{})
	return paradata.Interview{
		Submission: &survey.Submission{ID: "0190", Business: "=RO0123", Interviewer: "NGA", Completed: true, Answers: standing(lead.events[1].Path)},
		Events:     append(l.events, lead.events...),
	}
}

// standing are the questions as they stand: one of each status.
func standing(answered string) []survey.SubmittedAnswer {
	of := func(path string, s value.Status) survey.SubmittedAnswer {
		return survey.SubmittedAnswer{Path: path, Element: elementOf(path), Answer: value.Answer{Status: s}}
	}
	return []survey.SubmittedAnswer{
		of(answered, value.Answered), of("/a/one", value.Answered), of("/b/three", value.DontKnow), of("/c/person[1]/age", value.Refused),
		of("/d/open", value.Missing), of("/d/two_ways", value.Conflict), of("/d/skipped", value.NotRelevant), of("/d/erased", value.Withdrawn),
	}
}

func all(ivs ...paradata.Interview) iter.Seq2[paradata.Interview, error] {
	return func(yield func(paradata.Interview, error) bool) {
		for _, iv := range ivs {
			if !yield(iv, nil) {
				return
			}
		}
	}
}

func TestAnInterviewAsWritten(t *testing.T) {
	for name, write := range map[string]func(*bytes.Buffer) error{
		"sample.jsonl": func(b *bytes.Buffer) error { return paradata.WriteJSONL(b, all(sample())) },
		"sample.csv":   func(b *bytes.Buffer) error { return paradata.WriteCSV(b, all(sample())) },
	} {
		t.Run(name, func(t *testing.T) {
			var got bytes.Buffer
			if err := write(&got); err != nil {
				t.Fatal(err)
			}
			path := filepath.Join("testdata", name)
			if *update {
				if err := os.WriteFile(path, got.Bytes(), 0o600); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), got.String()); diff != "" {
				t.Error(diff)
			}
			if strings.Contains(got.String(), "Nguyễn") {
				t.Error("it tells what the respondent said")
			}
		})
	}
}

func TestTheWorkbookHoldsWhatTheLinesHold(t *testing.T) {
	texts := &words.Paradata{
		SheetNotes: "notes", SheetStays: "stays", SheetChanges: "changes", SheetInterviews: "interviews",
		SheetSections: "sections", SheetInterviewers: "interviewers", Definitions: "defined\nand more", Columns: map[string]string{"at": "when"},
	}
	var b bytes.Buffer
	if err := paradata.WriteXLSX(&b, all(sample()), t.TempDir(), texts); err != nil {
		t.Fatal(err)
	}
	f, err := excelize.OpenReader(&b)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	r := paradata.Of(sample())
	for sheet, want := range map[string]int{
		"interviewers": 1, "interviews": 1, "sections": len(r.Summary.Sections), "stays": len(r.Stays), "changes": len(r.Changes),
	} {
		rows, err := f.GetRows(sheet)
		if err != nil || len(rows) != want+1 {
			t.Errorf("%s has %d rows, want %d; %v", sheet, len(rows), want+1, err)
		}
	}
	if got, err := f.GetCellValue("changes", "B2"); err != nil || got != "=RO0123" {
		t.Errorf("the business is %q, %v", got, err)
	}
	if formula, err := f.GetCellFormula("changes", "B2"); err != nil || formula != "" {
		t.Errorf("formula %q, %v", formula, err)
	}
}

func TestADecisionIsNoChange(t *testing.T) {
	l := &log{replica: "field"}
	l.add(0, survey.EventStarted, "", value.Answer{})
	l.add(5*time.Second, survey.EventAnswered, "/a/one", value.Of("1"))
	lead := &log{replica: "lead"}
	lead.add(0, survey.EventResolved, "/a/one", value.Of("2"))
	r := paradata.Of(paradata.Interview{Submission: &survey.Submission{}, Events: append(l.events, lead.events...)})
	if len(r.Changes) != 0 || len(r.Stays) != 1 || r.Stays[0].Left != paradata.Answered {
		t.Errorf("changes %+v, stays %+v", r.Changes, r.Stays)
	}
	lead.add(20*time.Second, survey.EventResolved, "/a/one", value.Of("3"))
	r = paradata.Of(paradata.Interview{Submission: &survey.Submission{}, Events: append(l.events, lead.events...)})
	if last := r.Stays[len(r.Stays)-1]; len(r.Changes) != 0 || last.Left != paradata.Decided || last.Seconds != 20 {
		t.Errorf("changes %+v, last stay %+v", r.Changes, last)
	}
}

func TestTheChoiceForDontKnowIsADontKnow(t *testing.T) {
	list := &survey.List{Choices: []*survey.Choice{{Name: "1"}, {Name: "dk"}, {Name: "ref"}}}
	level := &survey.Element{Kind: survey.Question, Type: survey.TypeSelectOne, List: list}
	l := &log{replica: "field"}
	for _, code := range []string{"1", "dk", "ref"} {
		l.add(time.Second, survey.EventAnswered, "/a/level", value.Of(code))
		l.events[len(l.events)-1].Element = level
	}
	r := paradata.Of(paradata.Interview{Submission: &survey.Submission{}, Events: l.events})
	var told []string
	for i, stay := range r.Stays {
		told = append(told, stay.Status)
		if i > 0 {
			told = append(told, r.Changes[i-1].Old+">"+r.Changes[i-1].New)
		}
	}
	if d := cmp.Diff([]string{"answered", "dont_know", "1>dont_know", "refused", "dont_know>refused"}, told); d != "" {
		t.Error(d)
	}
}

// anyInterview is a log of anything.
func anyInterview(t *rapid.T, id string) paradata.Interview {
	kinds := []survey.EventKind{
		survey.EventAnswered, survey.EventAnswered, survey.EventAnswered, survey.EventComputed, survey.EventNoted, survey.EventAdded,
		survey.EventRemoved, survey.EventConfirmed, survey.EventMoved, survey.EventLanguage, survey.EventPaused, survey.EventCompleted,
		survey.EventReopened, survey.EventResolved,
	}
	iv := paradata.Interview{Submission: &survey.Submission{ID: id, Business: "RO1", Interviewer: rapid.SampledFrom([]string{"NGA", "OLE"}).Draw(t, "interviewer")}}
	iv.Completed = rapid.Bool().Draw(t, "completed")
	for i := range rapid.IntRange(0, 20).Draw(t, "questions") {
		path := fmt.Sprint("/a/q", i)
		iv.Answers = append(iv.Answers, survey.SubmittedAnswer{Path: path, Element: elementOf(path), Answer: value.Answer{
			Status: rapid.SampledFrom([]value.Status{value.Missing, value.Answered, value.DontKnow, value.Refused, value.NotRelevant, value.Conflict, value.Withdrawn}).Draw(t, "standing"),
		}})
	}
	for r := range rapid.IntRange(1, 3).Draw(t, "replicas") {
		l := &log{replica: fmt.Sprint("replica ", r), at: time.Duration(rapid.IntRange(0, 9).Draw(t, "from")) * time.Minute}
		if r == 0 {
			l.add(0, survey.EventStarted, "", value.Of("RO1"))
		}
		for range rapid.IntRange(1, 30).Draw(t, "events") {
			path := rapid.SampledFrom([]string{"/a/x", "/a/y", "/b/z_text", "/c/p[k1]/q", "/w"}).Draw(t, "path")
			kind := rapid.SampledFrom(kinds).Draw(t, "kind")
			if kind == survey.EventAdded || kind == survey.EventRemoved {
				path = "/c/p[k1]"
			}
			answer := value.Answer{Status: rapid.SampledFrom([]value.Status{value.Missing, value.Answered, value.DontKnow, value.Refused}).Draw(t, "status")}
			if answer.Status == value.Answered {
				answer.Text = rapid.SampledFrom([]string{"1", "2"}).Draw(t, "value")
			}
			l.add(time.Duration(rapid.IntRange(0, 90_000).Draw(t, "ms"))*time.Millisecond, kind, path, answer)
		}
		iv.Events = append(iv.Events, l.events...)
	}
	return iv
}

// elapsed is the time of all replicas.
func elapsed(events []paradata.Event) (sum time.Duration) {
	first, last := map[string]time.Duration{}, map[string]time.Duration{}
	for _, e := range events {
		if at, ok := first[e.Replica]; !ok || e.Elapsed < at {
			first[e.Replica] = e.Elapsed
		}
		last[e.Replica] = max(last[e.Replica], e.Elapsed)
	}
	for r := range first {
		sum += last[r] - first[r]
	}
	return sum
}

func TestTheSecondsOfAllStaysAreTheInterview(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		iv := anyInterview(t, "1")
		r := paradata.Of(iv)
		var stays time.Duration
		for _, v := range r.Stays {
			if v.Took < 0 {
				t.Fatalf("a stay of %v", v.Took)
			}
			stays += v.Took
		}
		if want := elapsed(iv.Events); stays != want || r.Summary.Seconds != want.Seconds() {
			t.Fatalf("stays took %v, the interview %v, its events %v", stays, r.Summary.Seconds, want)
		}
		sections := 0.0
		for _, s := range r.Summary.Sections {
			sections += s.Seconds
		}
		if d := sections - r.Summary.Seconds; d > 1e-6 || d < -1e-6 {
			t.Fatalf("sections took %v, the interview %v", sections, r.Summary.Seconds)
		}
	})
}

func TestEverythingIsCountedOnce(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		iv := anyInterview(t, "1")
		r := paradata.Of(iv)
		count := map[survey.EventKind]int{}
		for _, e := range iv.Events {
			count[e.Kind]++
		}
		s := r.Summary
		if s.Back+s.Jumps != count[survey.EventMoved] || s.Confirmations != count[survey.EventConfirmed] ||
			s.Pauses != count[survey.EventPaused] || s.Languages > count[survey.EventLanguage] || s.Notes != count[survey.EventNoted] {
			t.Fatalf("%+v of %v", s, count)
		}
		changes := 0
		for _, v := range r.Stays {
			changes += v.Changes
		}
		if changes != len(r.Changes) || s.Changes != changes || s.Answered+s.DontKnow+s.Refused+s.Missing+s.Conflict != s.Questions {
			t.Fatalf("%d changes in stays, %d listed; %+v", changes, len(r.Changes), s)
		}
		for _, c := range r.Changes {
			if c.Old == c.New && c.Old != paradata.Withheld {
				t.Fatalf("no change: %+v", c)
			}
		}
	})
}

func TestTheOrderInWhichEventsAndInterviewsAreReadIsIndifferent(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		iv := anyInterview(t, "1")
		random := rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "seed"), 0))
		mixed := iv
		mixed.Events = slices.Clone(iv.Events)
		random.Shuffle(len(mixed.Events), func(i, j int) { mixed.Events[i], mixed.Events[j] = mixed.Events[j], mixed.Events[i] })
		hidden := cmp.FilterPath(func(p cmp.Path) bool { return p.Last().String() == ".took" }, cmp.Ignore())
		if diff := cmp.Diff(paradata.Of(iv), paradata.Of(mixed), hidden, cmp.AllowUnexported(paradata.Summary{})); diff != "" {
			t.Fatal(diff)
		}
		ivs := []paradata.Interview{iv, anyInterview(t, "2"), anyInterview(t, "3")}
		one := teamOf(ivs)
		random.Shuffle(len(ivs), func(i, j int) { ivs[i], ivs[j] = ivs[j], ivs[i] })
		if diff := cmp.Diff(one, teamOf(ivs)); diff != "" {
			t.Fatal(diff)
		}
	})
}

func teamOf(ivs []paradata.Interview) []paradata.Interviewer {
	team := &paradata.Team{}
	for _, iv := range ivs {
		team.Add(&paradata.Of(iv).Summary)
	}
	return team.Interviewers()
}
