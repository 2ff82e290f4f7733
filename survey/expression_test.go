package survey_test

import (
	"errors"
	"testing"

	"feldbuch/survey"
)

const housesForm = `
| survey |
| | type            | name   | label |
| | select_one town | town   | Town  |
| | begin group     | g      | G     |
| | begin repeat    | house  | House |
| | text            | street | Street |
| | begin repeat    | flat   | Flat  |
| | integer         | rooms  | Rooms |
| | end repeat      |        |       |
| | end repeat      |        |       |
| | end group       |        |       |
| choices |
| | list_name | name | label   | people |
| | town      | hro  | Rostock | 209000 |
| | town      | wis  | Wismar  | 43000 |`

func TestAnExpressionSeesTheInterview(t *testing.T) {
	s := start(t, housesForm, func(o *survey.Options) {
		o.Properties = map[string]string{"deviceid": "laptop 7"}
	})
	s.Answer("town", "wis")
	for _, street := range []string{"A", "B"} {
		house := s.Add("/g/house").Path()
		s.Answer(house+"/street", street)
		for _, rooms := range []string{"2", "3"} {
			s.Answer(s.Add(house+"/flat").Path()+"/rooms", rooms)
		}
	}
	for _, c := range []struct{ name, expression, want string }{
		{"every instance through a path", "sum(/data/g/house/flat/rooms)", "10"},
		{"every instance through names", "sum(${rooms})", "10"},
		{"a condition on instances", "count(/data/g/house[street = 'B']/flat)", "2"},
		{"an instance by its number", "/data/g/house[2]/street", "B"},
		{"the last one", "/data/g/house[last()]/street", "B"},
		{"a condition on nested instances", "count(${flat}[rooms > 2])", "2"},
		{"instances by their numbers", "indexed-repeat(${rooms}, ${house}, 2, ${flat}, 1)", "2"},
		{"the parent", "/data/g/house[1]/flat[1]/../street", "A"},
		{"everything below", "count(/data/descendant::rooms)", "4"},
		{"the texts of a group joined", "string(/data/g/house[1])", "A23"},
		{"the label of a choice", "jr:choice-name(${town}, '${town}')", "Wismar"},
		{"a column of the choice", "instance('town')/root/item[name = ${town}]/people", "43000"},
		{"a column of the list as a table", "pulldata('town', 'people', 'name', 'hro')", "209000"},
		{"nothing of a table that is not there", "pulldata('nowhere', 'people', 'name', 'hro')", ""},
		{"a property of the laptop", "property('deviceid')", "laptop 7"},
		{"the day", "today()", "2024-02-29"},
	} {
		t.Run(c.name, func(t *testing.T) {
			v, err := s.Eval(c.expression)
			if err != nil || v.Text() != c.want {
				t.Errorf("%s is %q, %v, want %q", c.expression, v.Text(), err, c.want)
			}
		})
	}
	t.Run("an unknown name with the one that may be meant", func(t *testing.T) {
		_, err := s.Eval("${stret}")
		var p survey.Problem
		if !errors.As(err, &p) || p.Code != survey.CodeUnknownName || p.Args[1] != "street" {
			t.Errorf("got %v", err)
		}
	})
	t.Run("a fault in the expression", func(t *testing.T) {
		if _, err := s.Eval("1 +"); err == nil {
			t.Error("accepted")
		}
	})
}

func TestATableOfTheCallerIsLookedUpBeforeTheLists(t *testing.T) {
	s := start(t, housesForm, func(o *survey.Options) {
		o.PullData = func(file, column, keyColumn, key string) (string, error) {
			if file == "broken" {
				return "", errors.New("torn page")
			}
			return file + " " + column + " " + keyColumn + " " + key, nil
		}
	})
	if v, err := s.Eval("pulldata('town', 'people', 'name', 'hro')"); err != nil || v.Text() != "town people name hro" {
		t.Errorf("got %q, %v", v.Text(), err)
	}
	if _, err := s.Eval("pulldata('broken', 'people', 'name', 'hro')"); err == nil {
		t.Error("the failure is not told")
	}
}
