package script

import (
	"slices"

	"feldbuch/survey/value"
)

// fileStatuses are the statuses a file can give: whether a question is relevant
// is for the questionnaire to say.
var fileStatuses = []value.Status{value.Answered, value.DontKnow, value.Refused, value.Missing}

// object reads {"status":…, "value":…, "note":…}, whose brace was just read.
func (d *reader) object(key string) (given, error) {
	begin := d.start
	var g given
	var status *value.Status
	err := d.members(func(member string) error {
		var err error
		switch member {
		case "value":
			note := g.note
			g, err = d.value(key)
			g.note = note
		case "status":
			status, err = d.status()
		case "note":
			g.note, err = d.note(key)
		default:
			err = d.fault(UnknownMember, member)
		}
		return err
	})
	if err != nil || status == nil {
		return g, err
	}
	if (*status == value.Answered) != (g.status == value.Answered) {
		return g, faultAt(d.src, begin, StatusAndValue, key)
	}
	g.answers, g.status = true, *status
	return g, nil
}

func (d *reader) value(key string) (given, error) {
	tok, err := d.token()
	if err != nil {
		return given{}, err
	}
	return d.answer(tok, key)
}

func (d *reader) status() (*value.Status, error) {
	tok, err := d.token()
	if err != nil {
		return nil, err
	}
	name, ok := tok.(string)
	if !ok {
		name = d.written()
	}
	s, err := value.ParseStatus(name)
	if err != nil || !ok || !slices.Contains(fileStatuses, s) {
		return nil, d.fault(BadStatus, name)
	}
	return &s, nil
}

func (d *reader) note(key string) (*string, error) {
	tok, err := d.token()
	if err != nil {
		return nil, err
	}
	text, ok := tok.(string)
	if !ok {
		return nil, d.fault(BadNote, key)
	}
	return &text, nil
}
