package store

import (
	"fmt"
	"time"

	"github.com/google/uuid"
)

// Study is the survey project a file belongs to.
type Study struct {
	// ID is a UUID. Create makes one where it is empty; give it to make another
	// file of the same study, for an interviewer.
	ID        string
	Name      string
	CreatedAt time.Time
}

// NewID is a new UUIDv7.
func NewID() string { return uuid.Must(uuid.NewV7()).String() }

// studies is the name space of StudyID.
var studies = uuid.UUID{0x6f, 0x0c, 0x9d, 0x1e, 0x55, 0xa5, 0x4e, 0x86, 0x9f, 0x4e, 0x2f, 0x9d, 0x0a, 0x1b, 0x7c, 0x34}

// StudyID is the id of the study that all who start with the questionnaire
// formID and arrange nothing else belong to, so that their files fit together
// without anyone having handed out an id.
func StudyID(formID string) string { return uuid.NewSHA1(studies, []byte(formID)).String() }

// Trial reports whether the study was begun without arranging anything.
func (s Study) Trial() bool {
	id, err := uuid.Parse(s.ID)
	return err == nil && id.Version() == 5
}

// Study is the study this file belongs to.
func (f *File) Study() Study { return f.study }

func (r reader) study() (Study, uuid.UUID, error) {
	var id uuid.UUID
	var created int64
	var s Study
	err := r.conn.QueryRowContext(r.ctx, "SELECT id, name, created FROM study").Scan(&id, &s.Name, &created)
	if err != nil {
		return Study{}, id, fmt.Errorf("read study: %w", err)
	}
	s.ID, s.CreatedAt = id.String(), fromMillis(created)
	return s, id, nil
}

func fromMillis(ms int64) time.Time { return time.UnixMilli(ms).UTC() }
