package script_test

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"feldbuch/cmd/internal/script"
	"feldbuch/survey"
)

func TestApplyTakesAnswers(t *testing.T) {
	for name, c := range map[string]struct {
		file string
		want map[string]string // path → value, or the status in brackets
	}{
		"text, number and list":                   {`{"name":"A","staff":12,"tags":["1","x"]}`, map[string]string{"/shop/name": "A", "/shop/staff": "12", "/shop/tags": "1 x"}},
		"codes of a list may be numbers":          {`{"staff":12,"tags":[2,1]}`, map[string]string{"/shop/tags": "1 2"}},
		"codes may be one text":                   {`{"staff":12,"tags":"1 x"}`, map[string]string{"/shop/tags": "1 x"}},
		"a full path":                             {`{"/shop/name":"A"}`, map[string]string{"/shop/name": "A"}},
		"the root's name may stand in front":      {`{"/data/shop/name":"A","/data[1]/shop[1]/staff[1]":3}`, map[string]string{"/shop/name": "A", "/shop/staff": "3"}},
		"[1] is accepted on any segment":          {`{"/shop[1]/name[1]":"A"}`, map[string]string{"/shop/name": "A"}},
		"true and false acknowledge":              {`{"ok":true,"open":true}`, map[string]string{"/shop/ok": "OK", "/shop/open": "true"}},
		"false takes an acknowledgement back":     {`{"ok":"OK","/shop/ok":false}`, map[string]string{"/shop/ok": "(missing)"}},
		"null leaves open":                        {`{"staff":3,"/shop/staff":null}`, map[string]string{"/shop/staff": "(missing)"}},
		"an empty text leaves open":               {`{"staff":3,"/shop/staff":""}`, map[string]string{"/shop/staff": "(missing)"}},
		"an empty list leaves open":               {`{"staff":3,"tags":["1"],"/shop/tags":[]}`, map[string]string{"/shop/tags": "(missing)"}},
		"refused":                                 {`{"name":{"status":"refused"}}`, map[string]string{"/shop/name": "(refused)"}},
		"don't know":                              {`{"name":{"status":"dont_know","value":""}}`, map[string]string{"/shop/name": "(dont_know)"}},
		"missing":                                 {`{"staff":3,"/shop/staff":{"status":"missing"}}`, map[string]string{"/shop/staff": "(missing)"}},
		"answered with a value":                   {`{"staff":{"value":3,"status":"answered"}}`, map[string]string{"/shop/staff": "3"}},
		"a value without status is answered":      {`{"tags":{"note":"n"},"staff":{"value":3}}`, map[string]string{"/shop/staff": "3"}},
		"the last of repeated keys counts":        {`{"staff":1,"staff":2}`, map[string]string{"/shop/staff": "2"}},
		"a number keeps its text":                 {`{"name":12.50}`, map[string]string{"/shop/name": "12.50"}},
		"an exponent is written out":              {`{"area":1.25e3,"name":1e21}`, map[string]string{"/shop/area": "1250", "/shop/name": "1000000000000000000000"}},
		"a negative exponent is written out":      {`{"area":125e-3}`, map[string]string{"/shop/area": "0.125"}},
		"a large number keeps its text":           {`{"name":12345678901234567890.10}`, map[string]string{"/shop/name": "12345678901234567890.10"}},
		"a whole number may have a fraction of 0": {`{"staff":12.0,"area":3.0,"mark":3.0}`, map[string]string{"/shop/staff": "12", "/shop/area": "3", "/shop/mark": "3"}},
		"a code may be a whole number too":        {`{"grade":2.0}`, map[string]string{"/shop/grade": "2"}},
		"a code is taken as written if it can be": {`{"grade":1.0}`, map[string]string{"/shop/grade": "1.0"}},
		"null leaves a note alone":                {`{"hello":null,"staff":1}`, map[string]string{"/shop/staff": "1"}},
		"a soft warning does not refuse":          {`{"area":6000}`, map[string]string{"/shop/area": "6000"}},
		"an instance exists where it is named":    {`{"/person[1]/job":"cook"}`, map[string]string{"/person[1]/job": "cook"}},
		"instances before it exist too":           {`{"/person[3]/job":"cook"}`, map[string]string{"/person[1]/job": "(missing)", "/person[3]/job": "cook"}},
		"null makes an instance":                  {`{"/person[2]":null}`, map[string]string{"/person[2]/job": "(missing)"}},
		"an empty object makes an instance":       {`{"/person[2]":{}}`, map[string]string{"/person[2]/job": "(missing)"}},
		"instances within instances":              {`{"/person[2]/child[2]/age":7}`, map[string]string{"/person[2]/child[2]/age": "7"}},
		"a path without number means the only":    {`{"/person/job":"cook"}`, map[string]string{"/person[1]/job": "cook"}},
		"a bare name in a repeat makes the only":  {`{"job":"cook"}`, map[string]string{"/person[1]/job": "cook"}},
		"a counted repeat follows its count":      {`{"staff":2,"/room[2]/use":"bed"}`, map[string]string{"/room[2]/use": "bed"}},
		"a byte order mark is passed over":        {"\ufeff" + `{"staff":2}`, map[string]string{"/shop/staff": "2"}},
		"no answers":                              {` { } `, map[string]string{"/shop/staff": "(missing)"}},
	} {
		t.Run(name, func(t *testing.T) {
			iv := interview(t)
			if err := fill(iv, c.file); err != nil {
				t.Fatal(err)
			}
			values := script.Result(iv).Values
			for path, want := range c.want {
				v, ok := values[path]
				got := v.Value
				if got == "" {
					got = "(" + v.Status.String() + ")"
				}
				if !ok || got != want {
					t.Errorf("%s is %q, want %q (there: %v)", path, got, want, ok)
				}
			}
		})
	}
}

func TestApplyStopsAtTheFirstRefusal(t *testing.T) {
	for name, c := range map[string]struct {
		file, path string
		line       int
		reason     survey.Reason
	}{
		"a constraint":                           {"{\"name\":\"A\",\n \"staff\":1000, \"area\": 1}", "staff", 2, survey.ConstraintFailed},
		"text for a number":                      {`{"staff":"many"}`, "staff", 1, survey.NotInteger},
		"a fraction for a whole number":          {`{"staff":1.234}`, "staff", 1, survey.NotInteger},
		"a number that is an exponent too far":   {`{"area":1e999999999}`, "area", 1, survey.NotNumber},
		"no such choice":                         {`{"open":"perhaps"}`, "open", 1, survey.NotChoice},
		"several codes for one":                  {`{"open":["yes","no"]}`, "open", 1, survey.OneChoice},
		"no such path":                           {`{"/shop/nothing":1}`, "/shop/nothing", 1, survey.NoSuchPath},
		"no such name":                           {`{"nothing":1}`, "nothing", 1, survey.NoSuchPath},
		"an empty path":                          {`{"":1}`, "", 1, survey.NoSuchPath},
		"a path of another form's root":          {`{"/other/shop/name":"A"}`, "/other/shop/name", 1, survey.NoSuchPath},
		"the second of what is there once":       {`{"/shop[2]/name":"A"}`, "/shop[2]/name", 1, survey.NoSuchPath},
		"an instance number that is none":        {`{"/person[0]/job":"A"}`, "/person[0]/job", 1, survey.NoSuchPath},
		"an open bracket":                        {`{"/person[1/job":"A"}`, "/person[1/job", 1, survey.NoSuchPath},
		"an instance beyond the count":           {`{"staff":2,"/room[3]/use":"bed"}`, "/room[3]/use", 1, survey.NoSuchPath},
		"no number where there are several":      {`{"/person[2]":null,"/person/job":"A"}`, "/person/job", 1, survey.NoSuchPath},
		"a bare name that is there twice":        {`{"/person[2]":null,"job":"A"}`, "job", 1, survey.NoSuchPath},
		"an answer to a group":                   {`{"/shop":"A"}`, "/shop", 1, survey.NotAQuestion},
		"an answer to a calculation":             {`{"double":"A"}`, "double", 1, survey.NotAQuestion},
		"a question skipped by logic":            {`{"staff":1,"tags":["1"]}`, "tags", 1, survey.NotAsked},
		"nothing for a required question":        {`{"name":null}`, "name", 1, survey.RequiredEmpty},
		"refused where that is not provided for": {`{"open":{"status":"refused"}}`, "open", 1, survey.MustBeGiven},
	} {
		t.Run(name, func(t *testing.T) {
			err := fill(interview(t), c.file)
			r, ok := errors.AsType[*script.Refusal](err)
			if !ok {
				t.Fatalf("error %v, want a refusal", err)
			}
			if r.Path != c.path || r.Line != c.line || r.Rejection.Reason != c.reason {
				t.Errorf("refused %q in line %d because of %q", r.Path, r.Line, r.Rejection.Reason)
			}
		})
	}
}

func TestWhatStoodBeforeARefusalStays(t *testing.T) {
	iv := interview(t)
	if err := fill(iv, `{"name":"A","staff":5000,"area":1}`); err == nil {
		t.Fatal("not refused")
	}
	values := script.Result(iv).Values
	if values["/shop/name"].Value != "A" || values["/shop/area"].Value != "" {
		t.Errorf("values %v", values)
	}
}

func TestAFileThatCannotBeUnderstoodChangesNothing(t *testing.T) {
	for name, c := range map[string]struct {
		file         string
		fault        script.Fault
		line, column int
	}{
		"an empty file":              {``, script.CutShort, 1, 1},
		"only blanks":                {"\n  ", script.CutShort, 2, 3},
		"a list":                     {`["A"]`, script.NotAnObject, 1, 1},
		"a text":                     {`"A"`, script.NotAnObject, 1, 1},
		"cut in an object":           {"{\"name\":\"A\",\n\"staff\":", script.CutShort, 2, 9},
		"cut in a text":              {`{"name":"A`, script.CutShort, 1, 11},
		"no comma":                   {"{\"name\":\"A\"\n \"staff\":1}", script.NotJSON, 2, 2},
		"a comma too many":           {"{\"name\":\"A\",\n}", script.NotJSON, 2, 1},
		"single quotes":              {`{'name':'A'}`, script.NotJSON, 1, 2},
		"a leading zero":             {"{\"name\":\"Ä\",\"staff\":0123}", script.NotJSON, 1, 22},
		"a word":                     {`{"name":yes}`, script.NotJSON, 1, 9},
		"two objects":                {`{"name":"A"} {}`, script.TrailingText, 1, 14},
		"Latin-1":                    {"{\"name\":\n\"\xe4\"}", script.NotText, 2, 2},
		"a list in a list":           {`{"tags":[["1"]]}`, script.BadListItem, 1, 10},
		"null in a list":             {`{"tags":["1",null]}`, script.BadListItem, 1, 14},
		"an object in a list":        {`{"tags":[{}]}`, script.BadListItem, 1, 10},
		"an object as value":         {`{"name":{"value":{}}}`, script.BadValue, 1, 18},
		"no such status":             {`{"name":{"status":"gone"}}`, script.BadStatus, 1, 19},
		"a status of the engine's":   {`{"name":{"status":"not_relevant"}}`, script.BadStatus, 1, 19},
		"a status that is a number":  {`{"name":{"status":1}}`, script.BadStatus, 1, 19},
		"a note that is a number":    {`{"name":{"note":1}}`, script.BadNote, 1, 17},
		"an unknown member":          {`{"name":{"valeu":1}}`, script.UnknownMember, 1, 10},
		"refused with a value":       {`{"name":{"status":"refused","value":"A"}}`, script.StatusAndValue, 1, 9},
		"answered without a value":   {`{"name":{"status":"answered"}}`, script.StatusAndValue, 1, 9},
		"an exponent of a list item": {`{"tags":[1e5x]}`, script.NotJSON, 1, 13},
	} {
		t.Run(name, func(t *testing.T) {
			iv := interview(t)
			before := script.Result(iv)
			err := fill(iv, c.file)
			f, ok := errors.AsType[*script.FileError](err)
			if !ok {
				t.Fatalf("error %v, want a *FileError", err)
			}
			if f.Fault != c.fault || f.Line != c.line || f.Column != c.column {
				t.Errorf("%v, want %d:%d: %s", f, c.line, c.column, c.fault)
			}
			if diff := cmp.Diff(before, script.Result(iv)); diff != "" {
				t.Errorf("the interview changed:\n%s", diff)
			}
		})
	}
}

func TestARefusalSaysWhyAnAnswerFitsNothing(t *testing.T) {
	for name, c := range map[string]struct {
		file   string
		misfit script.Misfit
		reason survey.Reason
		args   []string
	}{
		"a list for a text":              {`{"name":["A"]}`, script.ListForOne, "list_for_one", []string{"name"}},
		"an instance beyond measure":     {`{"/person[20000000]/job":"A"}`, script.TooFar, survey.NoSuchPath, []string{"/person[20000000]/job"}},
		"an answer to a group":           {`{"/shop":"A"}`, script.AnswerToGroup, survey.NotAQuestion, []string{"/shop"}},
		"an answer to a calculation":     {`{"double":"A"}`, script.AnswerToComputed, survey.NotAQuestion, []string{"double"}},
		"an answer to a note":            {`{"hello":"A"}`, script.AnswerToNote, survey.NotAQuestion, []string{"hello"}},
		"don't know said to a note":      {`{"hello":{"status":"dont_know"}}`, script.AnswerToNote, survey.NotAQuestion, []string{"hello"}},
		"a name that is there twice":     {`{"staff":2,"use":"bed"}`, script.WhichEntry, survey.NoSuchPath, []string{"use", "room", "2", "/room[1]/use"}},
		"a path that is there twice":     {`{"/person[2]":null,"/person/job":"A"}`, script.WhichEntry, survey.NoSuchPath, []string{"/person/job", "person", "2", "/person[1]/job"}},
		"a name that is not there yet":   {`{"use":"bed"}`, script.NoSuchEntry, survey.NoSuchPath, []string{"use", "room", "0"}},
		"an entry beyond those there":    {`{"staff":2,"/room[3]/use":"bed"}`, script.NoSuchEntry, survey.NoSuchPath, []string{"/room[3]/use", "room", "2"}},
		"a question that is nowhere":     {`{"nothing":1}`, "", survey.NoSuchPath, nil},
		"a constraint the answer breaks": {`{"staff":1000}`, "", survey.ConstraintFailed, nil},
	} {
		t.Run(name, func(t *testing.T) {
			r, ok := errors.AsType[*script.Refusal](fill(interview(t), c.file))
			if !ok || r.Misfit != c.misfit || r.Rejection.Reason != c.reason {
				t.Fatalf("got %v, want %s", r, c.misfit)
			}
			if d := cmp.Diff(c.args, r.Args); d != "" {
				t.Errorf("names (-want +got):\n%s", d)
			}
		})
	}
}

func TestAStatusThatIsNoneIsNamedAsItIsWritten(t *testing.T) {
	for written, want := range map[string]string{`null`: "null", `1.50`: "1.50", `"gone"`: "gone", `[]`: "[", `"not_relevant"`: "not_relevant"} {
		f, ok := errors.AsType[*script.FileError](fill(interview(t), `{"name":{"status": `+written+`}}`))
		if !ok || f.Fault != script.BadStatus || f.Arg != want {
			t.Errorf("%s: %v", written, f)
		}
	}
}

func TestNotesAreKept(t *testing.T) {
	iv := interview(t)
	if err := fill(iv, `{"name":{"value":"A","note":"loud street"},"staff":{"note":"asked twice"}}`); err != nil {
		t.Fatal(err)
	}
	for path, want := range map[string]string{"name": "loud street", "staff": "asked twice"} {
		n, err := iv.Find(path)
		if err != nil {
			t.Fatal(err)
		}
		if got := iv.Prompt(n).Note; got != want {
			t.Errorf("note of %s is %q, want %q", path, got, want)
		}
	}
}

func TestResultIsTheContract(t *testing.T) {
	iv := interview(t)
	if err := fill(iv, `{"staff":1,"area":6000,"open":"yes","ok":true}`); err != nil {
		t.Fatal(err)
	}
	got, err := json.MarshalIndent(script.Result(iv), "", " ")
	if err != nil {
		t.Fatal(err)
	}
	want := strings.Replace(`{
 "interview": "i1",
 "questionnaire": {
  "id": "shops",
  "version": "v7",
  "hash": "HASH"
 },
 "state": "open",
 "values": {
  "/room[1]/use": {
   "value": "",
   "status": "missing",
   "relevant": true,
   "readonly": false
  },
  "/shop/area": {
   "value": "6000",
   "status": "answered",
   "relevant": true,
   "readonly": false
  },
  "/shop/double": {
   "value": "2",
   "status": "answered",
   "relevant": true,
   "readonly": false
  },
  "/shop/grade": {
   "value": "",
   "status": "missing",
   "relevant": true,
   "readonly": false
  },
  "/shop/hello": {
   "value": "",
   "status": "missing",
   "relevant": true,
   "readonly": true
  },
  "/shop/mark": {
   "value": "",
   "status": "missing",
   "relevant": true,
   "readonly": false
  },
  "/shop/name": {
   "value": "",
   "status": "missing",
   "relevant": true,
   "readonly": false
  },
  "/shop/ok": {
   "value": "OK",
   "status": "answered",
   "relevant": true,
   "readonly": false
  },
  "/shop/open": {
   "value": "yes",
   "status": "answered",
   "relevant": true,
   "readonly": false
  },
  "/shop/staff": {
   "value": "1",
   "status": "answered",
   "relevant": true,
   "readonly": false
  },
  "/shop/tags": {
   "value": "",
   "status": "not_relevant",
   "relevant": false,
   "readonly": false
  }
 },
 "problems": [
  {
   "path": "/shop/name",
   "reason": "required",
   "message": "",
   "soft": false
  },
  {
   "path": "/shop/area",
   "reason": "constraint",
   "message": "Really?",
   "soft": true
  }
 ]
}`, "HASH", iv.Form().Hash, 1)
	if diff := cmp.Diff(want, string(got)); diff != "" {
		t.Errorf("report (-want +got):\n%s", diff)
	}
}

func TestACompletedInterviewIsReportedSo(t *testing.T) {
	iv := interview(t)
	if err := fill(iv, `{"name":"A"}`); err != nil {
		t.Fatal(err)
	}
	if err := iv.Complete(); err != nil {
		t.Fatal(err)
	}
	if r := script.Result(iv); r.State != "completed" || len(r.Problems) != 0 {
		t.Errorf("state %s, problems %v", r.State, r.Problems)
	}
}

func FuzzApply(f *testing.F) {
	for _, s := range []string{`{"name":"A","staff":12}`, `{"/person[2]/child[1]/age":{"value":1e2,"note":"x"}}`, `{"tags":[1,"x",true]}`, `[`, `{"a":0123}`} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, file string) {
		iv := interview(t)
		err := fill(iv, file)
		if fault, ok := errors.AsType[*script.FileError](err); ok {
			if fault.Line < 1 || fault.Column < 1 || fault.Line > strings.Count(file, "\n")+1 {
				t.Errorf("%q: a place outside the file: %v", file, fault)
			}
		} else if _, refused := errors.AsType[*script.Refusal](err); err != nil && !refused {
			t.Errorf("%q: %v", file, err)
		} else if err == nil && !json.Valid([]byte(strings.TrimPrefix(file, "\ufeff"))) {
			t.Errorf("%q was accepted", file)
		}
	})
}
