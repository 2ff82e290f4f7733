package store

import "github.com/google/uuid"

// NewID is a new UUIDv7.
func NewID() string { return uuid.Must(uuid.NewV7()).String() }

// studies is the name space of StudyID.
var studies = uuid.MustParse("6f0c9d1e-55a5-4e86-9f4e-2f9d0a1b7c34")

// StudyID is the id of the study that all who start with the questionnaire
// formID and arrange nothing else belong to, so that their files fit together
// without anyone having handed out an id.
func StudyID(formID string) string { return uuid.NewSHA1(studies, []byte(formID)).String() }
