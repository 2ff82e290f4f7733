package xlsform

import (
	"strings"
	"sync"

	"feldbuch/survey"
	"feldbuch/survey/value"
)

// questionType is what a type cell stands for.
type questionType struct {
	is      survey.Type
	preload string // the metadata type, for what the machine fills in
	skipped bool   // a laptop cannot capture it
	// implied is the constraint some old types come with.
	implied string
}

// simpleTypes are the types of one word or phrase: first the type, then the
// phrase, then pyxform's other spellings of it.
var simpleTypes = sync.OnceValue(func() map[string]questionType {
	return typeTable(`
	text: text, string, q string, add text prompt
	integer: integer, int, q int, add integer prompt
	decimal: decimal, q decimal, add decimal prompt
	date: date, q date, add date prompt
	time: time
	dateTime: dateTime, datetime, date time, q dateTime, q date time, add dateTime prompt, add date time prompt
	note: note, q note, add note prompt
	calculate: calculate, q calculate, add calculate prompt
	hidden: hidden
	acknowledge: acknowledge, trigger, q acknowledge, add acknowledge prompt
	range: range
	geopoint: geopoint, location, gps, q geopoint, q location, add location prompt
	geotrace: geotrace
	geoshape: geoshape
	barcode: barcode, q barcode, add barcode prompt
	image: image, photo, q image, q picture, add image prompt, add photo prompt
	audio: audio, q audio, add audio prompt
	video: video, q video, add video prompt
	file: file, add file prompt
	start: start, start time, get start time
	end: end, end time, get end time
	today: today, get today
	deviceid: deviceid, device id, imei, get device id, uri:deviceid
	username: username, uri:username
	email: email, uri:email
	phonenumber: phonenumber, get phone number, uri:phonenumber
	other: audit, start-geopoint, background-geopoint, background-audio, osm, xml-external, csv-external, simserial, sim id, get sim id, uri:simserial, subscriberid, subscriber id, get subscriber id, uri:subscriberid`)
})

// impliedTypes are types of pyxform's early days that come with a constraint.
var impliedTypes = map[string]questionType{
	"percentage":                        {is: survey.TypeInteger, implied: "0 <= . and . <= 100"},
	"number of days in last month":      {is: survey.TypeInteger, implied: "0 <= . and . <= 31"},
	"number of days in last six months": {is: survey.TypeInteger, implied: "0 <= . and . <= 183"},
	"number of days in last year":       {is: survey.TypeInteger, implied: "0 <= . and . <= 365"},
	"phone number":                      {is: survey.TypeText, implied: `regex(., '^\d*$')`},
}

func typeTable(lines string) map[string]questionType {
	m := map[string]questionType{}
	for line := range strings.Lines(lines) {
		is, spellings, _ := strings.Cut(strings.TrimSpace(line), ": ")
		for s := range strings.SplitSeq(spellings, ", ") {
			m[s] = typeNamed(survey.Type(is), s)
		}
	}
	delete(m, "")
	return m
}

func typeNamed(is survey.Type, spelling string) questionType {
	t := questionType{is: is}
	switch is {
	case survey.TypeStart, survey.TypeEnd, survey.TypeToday, survey.TypeDeviceID, survey.TypeUsername, survey.TypeEmail, survey.TypePhoneNumber:
		t.preload = string(is)
		t.skipped = is == survey.TypeEmail || is == survey.TypePhoneNumber // no laptop knows its user's
	case survey.TypeOther:
		t.preload = spelling
		t.skipped = spelling != "audit" && spelling != "csv-external" && spelling != "xml-external"
	case survey.TypeGeotrace, survey.TypeGeoshape:
		t.skipped = true
	}
	return t
}

// typeNames are the spellings to suggest for a mistyped type.
func typeNames() []string {
	names := []string{"select_one", "select_multiple", "rank", "begin_group", "end_group", "begin_repeat", "end_repeat", "select_one_from_file", "select_multiple_from_file"}
	for name := range simpleTypes() {
		if !strings.Contains(name, " ") {
			names = append(names, name)
		}
	}
	return names
}

var (
	beginType  = value.Pattern(`^begin[\s_](looped group|lgroup|group|repeat|loop)(?: (?:over )?(\S+))?$`)
	endType    = value.Pattern(`^end[\s_](looped group|lgroup|group|repeat|loop)$`)
	selectType = value.Pattern(`^(` + strings.Join([]string{
		"add select one prompt using", "add select multiple prompt using",
		"select all that apply from", "select all that apply", "select one from file", "select multiple from file",
		"select_one_from_file", "select_multiple_from_file", "select one from", "select_one_external",
		"select_one", "select one", "select1", "select_multiple", "rank",
	}, "|") + `) (\S+)( or specify other| or_other| or other)?$`)
	osmType = value.Pattern(`^osm (\S+)$`)
)

// block names what begin and end rows open and close.
func block(word string) string {
	switch word {
	case "lgroup", "looped group":
		return "repeat"
	}
	return word
}

// selection is a parsed select type.
type selection struct {
	is       survey.Type
	list     string
	orOther  bool
	fromFile bool
	external bool
}

func parseSelect(text string) (selection, bool) {
	m := selectType().FindStringSubmatch(text)
	if m == nil {
		return selection{}, false
	}
	s := selection{is: survey.TypeSelectOne, list: m[2], orOther: m[3] != ""}
	switch {
	case m[1] == "rank":
		s.is = survey.TypeRank
	case strings.Contains(m[1], "multiple") || strings.Contains(m[1], "all that apply"):
		s.is = survey.TypeSelectMultiple
	}
	s.fromFile = strings.HasSuffix(m[1], "file")
	s.external = m[1] == "select_one_external"
	return s, true
}
