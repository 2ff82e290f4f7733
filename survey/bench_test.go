package survey_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"feldbuch/survey"
	"feldbuch/survey/value"
	"feldbuch/survey/xlsform/formtest"
	"feldbuch/survey/xlsform/sheet"
)

// generatedForm has the given number of questions, in groups of ten that hang
// on the group before, and a calculation chain of a tenth as many steps, 200 at
// 2,000 questions.
func generatedForm(questions int) string {
	var b strings.Builder
	b.WriteString("| survey |\n| | type | name | label | relevant | calculation |\n| | integer | q0 | Start | | |\n")
	for i := 1; i < questions; i++ {
		if i%10 == 1 {
			fmt.Fprintf(&b, "| | begin group | g%d | Group | ${q0} > 0 | |\n", i)
		}
		if i%10 == 5 {
			fmt.Fprintf(&b, "| | calculate | c%d | | | coalesce(${%s}, 0) + 1 |\n", i, before(i))
			fmt.Fprintf(&b, "| | integer | q%d | Question ${q0} | | |\n", i)
		} else {
			fmt.Fprintf(&b, "| | text | q%d | Question | ${q0} > %d | |\n", i, i%3)
		}
		if i%10 == 0 || i == questions-1 {
			b.WriteString("| | end group | | | | |\n")
		}
	}
	return b.String()
}

// before is the step of the chain before the one at question i.
func before(i int) string {
	if i == 5 {
		return "q0"
	}
	return "c" + strconv.Itoa(i-10)
}

// townsForm filters 10,000 towns of 400 districts.
func townsForm() string {
	var b strings.Builder
	b.WriteString(`
| survey |
| | type                | name     | label    | choice_filter |
| | text                | district | District | |
| | integer             | number   | Number   | |
| | select_one towns    | town     | Town     | district = ${district} |
| | select_one towns    | counted  | Town     | number = ${number} |
| choices |
| | list_name | name | label | district | number |
`)
	for i := range 10_000 {
		fmt.Fprintf(&b, "| | towns | t%d | Town %d | d%d | %d |\n", i, i, i%400, i%400)
	}
	return b.String()
}

func BenchmarkStart(b *testing.B) {
	for _, questions := range []int{200, 2_000, 20_000} {
		b.Run(fmt.Sprintf("questions=%d", questions), func(b *testing.B) {
			f := formtest.Form(b, generatedForm(questions))
			for b.Loop() {
				if _, err := survey.NewInterview(f, survey.Options{}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// BenchmarkAnswer gives one random question after the other a new answer.
func BenchmarkAnswer(b *testing.B) {
	for _, questions := range []int{200, 2_000, 20_000} {
		b.Run(fmt.Sprintf("questions=%d", questions), func(b *testing.B) {
			s := start(b, generatedForm(questions))
			s.Answer("q0", "5")
			answerAll(b, s)
		})
	}
	b.Run("large.xlsx", func(b *testing.B) {
		answerAll(b, startForm(b, largeForm(b)))
	})
}

// BenchmarkAnswerChain changes what a chain of 200 calculations hangs on.
func BenchmarkAnswerChain(b *testing.B) {
	s := start(b, generatedForm(2_000))
	for i := 0; b.Loop(); i++ {
		s.Answer("q0", strconv.Itoa(3+i%9))
	}
}

func BenchmarkFilterTowns(b *testing.B) {
	for name, path := range map[string]string{"by text": "town", "by number": "counted"} {
		b.Run(name, func(b *testing.B) {
			s := start(b, townsForm())
			s.Answer("district", "d7")
			s.Answer("number", "7")
			n := s.Node(path)
			for b.Loop() {
				if got := len(s.Prompt(n).Options); got != 25 {
					b.Fatalf("%d towns", got)
				}
			}
		})
	}
}

func BenchmarkSession(b *testing.B) {
	for _, questions := range []int{200, 2_000, 20_000} {
		s := start(b, generatedForm(questions))
		s.Answer("q0", "5")
		w := walk(s)
		middle := s.Node(fmt.Sprintf("q%d", questions/2))
		for name, do := range map[string]func(){
			"Route":    func() { w.Route() },
			"At":       func() { w.At() },
			"Progress": func() { w.Progress() },
			"Next":     func() { w.Next() },
			"Goto":     func() { _ = w.Goto(middle); _ = w.Back() },
			"Validate": func() { s.Validate() },
		} {
			b.Run(fmt.Sprintf("%s/questions=%d", name, questions), func(b *testing.B) {
				for b.Loop() {
					do()
				}
			})
		}
	}
}

const rosterForm = `
| survey |
| | type         | name   | label | calculation |
| | begin repeat | person | P     | |
| | text         | name   | Name  | |
| | integer      | age    | Age   | |
| | calculate    | place  |       | position(..) |
| | calculate    | adult  |       | if(${age} > 17, 1, 0) |
| | end repeat   |        |       | |
| | calculate    | adults |       | sum(${adult}) |`

// BenchmarkAddInstances fills an open-ended repeat that is counted outside.
func BenchmarkAddInstances(b *testing.B) {
	for _, instances := range []int{50, 500} {
		b.Run(fmt.Sprintf("instances=%d", instances), func(b *testing.B) {
			f := formtest.Form(b, rosterForm)
			for b.Loop() {
				s := startForm(b, f)
				for range instances {
					s.Add("/person")
				}
			}
		})
	}
}

// answerAll answers the questions in turn, again and again, and reports how long
// the slowest of them takes.
func answerAll(b *testing.B, s *scenario) {
	var questions []*survey.Node
	for n := range s.Nodes() {
		if n.Element().Type.Asked() && n.Element().Kind == survey.Question {
			questions = append(questions, n)
		}
	}
	best := map[*survey.Node]time.Duration{} // others want the processor too
	for i := 0; b.Loop(); i++ {
		n := questions[i%len(questions)]
		in := anyInput(s, n, i/len(questions))
		began := time.Now()
		if err := s.Interview.Answer(n, in); err == nil {
			took := time.Since(began)
			if known, ok := best[n]; ok {
				took = min(took, known)
			}
			best[n] = took
		}
	}
	var worst time.Duration
	for _, d := range best {
		worst = max(worst, d)
	}
	b.ReportMetric(worst.Seconds()*1000, "ms-worst-question")
}

func anyInput(s *scenario, n *survey.Node, round int) survey.Input {
	in := survey.Input{Status: value.Answered, Text: strconv.Itoa(1 + round%7), Confirmed: true}
	switch e := n.Element(); {
	case e.Type.Selects():
		in.Text = ""
		if options := s.Prompt(n).Options; len(options) > 0 {
			in.Codes = []string{options[round%len(options)].Code}
		}
	case e.Type == survey.TypeDate:
		in.Text = fmt.Sprintf("2024-01-%02d", 1+round%28)
	}
	return in
}

func largeForm(b *testing.B) *survey.Form {
	b.Helper()
	data, err := os.ReadFile(filepath.Join("..", "..", "shared", "cases", "large.xlsx"))
	if err != nil {
		b.Skip("the large form is not here")
	}
	book, err := sheet.Read("large.xlsx", strings.NewReader(string(data)))
	if err != nil {
		b.Fatal(err)
	}
	return formtest.FormOf(b, book)
}
