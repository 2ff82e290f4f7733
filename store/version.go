package store

import (
	"context"
	"database/sql/driver"
	"encoding/hex"
	"fmt"
	"maps"

	"github.com/google/uuid"

	"feldbuch/store/event"
	"feldbuch/survey"
	"feldbuch/survey/value"
)

// A form id says little: two questionnaires may have it in common. So a version that
// arrives with a merge counts only if its structure is that of a version that counts,
// or the lead has accepted it; until then what was answered with it waits.

// acceptance is the data of the event that takes a version into the study.
type acceptance struct {
	Form      string `json:"form"`
	Structure string `json:"structure,omitempty"`
	Version   string `json:"version"`
}

// BroughtVersion is a questionnaire version that a file brought.
type BroughtVersion struct {
	Hash    string `json:"hash"`
	FormID  string `json:"form"`
	Version string `json:"version"`
	Title   string `json:"title"`
	// Accepted is why it counts; "" where it does not, and what was answered with it waits.
	Accepted Ground `json:"accepted"`
}

// brought is a version of a file, as it is judged.
type brought struct {
	BroughtVersion
	hash      Hash
	structure []byte
}

// Ground is why a version counts that a merge brought.
type Ground string

// The grounds.
const (
	First     Ground = "first" // the study had none
	TextsOnly Ground = "texts" // it differs from one that counts in texts only
	ByLead    Ground = "lead"  // the lead has accepted it
)

// AcceptQuestionnaire makes a version count that a merge brought, and with it what was
// answered with it. It gives the number of events that had waited for that.
func (f *File) AcceptQuestionnaire(ctx context.Context, q Questionnaire) (events int, err error) {
	err = f.write(ctx, "accept questionnaire", func(t *tx) error {
		before, err := t.waitingIDs()
		if err != nil {
			return err
		}
		if err := t.acceptVersion(q); err != nil {
			return err
		}
		if err := t.releaseAndDerive(); err != nil {
			return err
		}
		after, err := t.waitingIDs()
		events = len(before) - len(after)
		return err
	})
	return events, err
}

// WaitingQuestionnaires lists the versions of the file that do not count, without their
// texts.
func (f *File) WaitingQuestionnaires(ctx context.Context) ([]Questionnaire, error) {
	var all []Questionnaire
	err := f.withReader(ctx, func(r reader) (err error) {
		all, err = scanAll(r, scanVersion, `SELECT hash, form, version, title FROM questionnaire
			WHERE hash NOT IN (SELECT questionnaire FROM accepted) ORDER BY rowid`)
		return err
	})
	return all, wrapFault(f.path, "list questionnaires", err)
}

func scanVersion(scan func(...any) error) (q Questionnaire, err error) {
	var hash []byte
	err = scan(&hash, &q.FormID, &q.Version, &q.Title)
	q.Hash, q.FormID, q.Version, q.Title = hexHash(hash), value.Name(q.FormID), value.Name(q.Version), value.Name(q.Title)
	return q, err
}

// acceptVersion makes a version count, with an event that says so where it did not.
func (t *tx) acceptVersion(q Questionnaire) error {
	hash, err := event.ParseHash(q.Hash)
	if err != nil {
		return fmt.Errorf("%w: %w", ErrNoQuestionnaire, err)
	}
	structure, err := hex.DecodeString(q.Structure)
	if err != nil {
		return fmt.Errorf("structure %q: %w", q.Structure, err)
	}
	known, err := t.acceptedVersions()
	if err != nil {
		return err
	}
	if _, counts := known[hash]; counts {
		return nil
	}
	if err := t.putAccepted(hash, structure); err != nil {
		return err
	}
	data, err := event.CanonicalJSON(acceptance{q.FormID, q.Structure, q.Version})
	if err != nil {
		return err
	}
	return t.insert(&Event{
		Kind: event.Accepted, SubjectKind: survey.SubjectStudy, Subject: t.file.studyID, Questionnaire: hash,
		At: t.file.clock(), Data: data,
	})
}

func (t *tx) putAccepted(hash Hash, structure []byte) error {
	if structure == nil {
		structure = []byte{} // nil would be NULL
	}
	_, err := t.conn.ExecContext(t.ctx, "INSERT OR REPLACE INTO accepted (questionnaire, structure) VALUES (?, ?)", hash[:], structure)
	if err != nil {
		return fmt.Errorf("accept a version: %w", err)
	}
	return nil
}

// acceptedVersions are the versions that count, with their structure where it is known.
func (r reader) acceptedVersions() (map[Hash][]byte, error) {
	all := map[Hash][]byte{}
	return all, r.eachRow(func(row []driver.Value) error {
		var hash Hash
		structure, _ := row[1].([]byte)
		if !event.Fixed(row[0], hash[:]) {
			return event.ErrMalformed
		}
		all[hash] = structure
		return nil
	}, "SELECT questionnaire, structure FROM accepted")
}

// findVersions are the versions of a file, with the structure of those that do not count
// here.
func (f *File) findVersions(here, file reader) ([]brought, error) {
	accepted, err := here.acceptedVersions()
	if err != nil {
		return nil, err
	}
	all, err := file.versions()
	for i := range all {
		if _, counts := accepted[all[i].hash]; counts || err != nil {
			continue
		}
		all[i].structure, err = f.structureOf(file, all[i].hash)
	}
	return all, err
}

// judgeVersions learns which versions count: those that do here, and of the file's those
// that need nobody's consent.
func (c *incoming) judgeVersions(t *tx) error {
	here, err := c.here.acceptedVersions()
	if err != nil {
		return err
	}
	for hash := range here {
		c.versions[hash] = true
	}
	who := maps.Clone(c.theirs)
	maps.Copy(who, c.who)
	if err := c.findAdoptions(t, who); err != nil {
		return err
	}
	consent, err := c.consents(t, who)
	if err != nil {
		return err
	}
	structures, err := t.structures(here)
	if err != nil {
		return err
	}
	for _, v := range c.found.versions {
		if c.versions[v.hash] {
			continue
		}
		switch {
		case len(here) == 0, t.file.structure == nil:
			v.Accepted = First
		case structures[string(v.structure)]:
			v.Accepted = TextsOnly
		case consent[v.hash]:
			v.Accepted = ByLead
		}
		c.versions[v.hash] = v.Accepted != ""
		c.brought = append(c.brought, v)
	}
	return nil
}

// versions are those a file has the text of.
func (r reader) versions() ([]brought, error) {
	return scanAll(r, func(scan func(...any) error) (v brought, err error) {
		q, err := scanVersion(scan)
		if err == nil {
			v.hash, err = event.ParseHash(q.Hash)
		}
		v.Hash, v.FormID, v.Version, v.Title = q.Hash, q.FormID, q.Version, q.Title
		return v, err
	}, "SELECT hash, form, version, title FROM questionnaire ORDER BY rowid")
}

// consents are the versions that a lead who is believed here has accepted, in the file
// or earlier.
func (c *incoming) consents(t *tx, who map[uuid.UUID]writer) (map[Hash]bool, error) {
	all := map[Hash]bool{}
	return all, c.file.eachEvent(func(e Event) error {
		if t.believes(&e, c.who, who) {
			all[e.Questionnaire] = true
		}
		return nil
	}, "subject = ? AND kind = 'accept'", c.studyID[:])
}

// structures are those of the versions that count here; what is missing is worked out.
func (t *tx) structures(here map[Hash][]byte) (map[string]bool, error) {
	all := map[string]bool{}
	for hash, structure := range here {
		if len(structure) == 0 && t.file.structure != nil {
			var err error
			if structure, err = t.file.structureOf(t.reader, hash); err != nil {
				return nil, err
			}
			if err := t.putAccepted(hash, structure); err != nil {
				return nil, err
			}
		}
		if len(structure) > 0 {
			all[string(structure)] = true
		}
	}
	return all, nil
}

// structureOf has the structure of a version worked out by who can read it; nil where
// nobody can.
func (f *File) structureOf(r reader, hash Hash) ([]byte, error) {
	if f.structure == nil {
		return nil, nil
	}
	var canonical []byte
	if err := r.conn.QueryRowContext(r.ctx, "SELECT canonical FROM questionnaire WHERE hash = ?", hash[:]).Scan(&canonical); err != nil {
		return nil, err
	}
	structure := f.structure(canonical, func(digest string) ([]byte, error) { return r.questionnaireFile(digest) })
	return hex.DecodeString(structure)
}
