package merge

import (
	"slices"

	"feldbuch/store"
)

// Report is what a merge did, for people and as JSON.
type Report struct {
	Study  string `json:"study"`
	DryRun bool   `json:"dry_run"` // into was a copy that goes
	// Stopped: not all files were read, because somebody or something stopped it. What
	// Files tell of is kept.
	Stopped bool `json:"stopped"`
	// Backup is the copy of into from before, "" where there is none.
	Backup string `json:"backup"`
	// Skipped are what folders held besides study files.
	Skipped []string `json:"skipped"`
	// Files are the input files in the order given.
	Files []File `json:"files"`
	// Counts are the sums over all files.
	Counts
	// Interviews are those the files had events of, by id, files merged before
	// excepted.
	Interviews []Interview `json:"interviews"`
	// Conflicts are the open conflicts of interviews that got new events.
	Conflicts []Conflict `json:"conflicts"`
	// OpenConflicts is their number in the whole study file.
	OpenConflicts int `json:"open_conflicts"`
	// Doubles are the businesses with more than one finished interview in the whole study
	// file. Whoever knows questionnaires, and so businesses, fills them in.
	Doubles []Double     `json:"doubles"`
	Forks   []store.Fork `json:"forks"`
}

// Counts account for every event of a file: Read = New + Known + Waiting + Rejected.
type Counts struct {
	Read  int `json:"read"`
	New   int `json:"new"`
	Known int `json:"known"`
	// Waiting: sound, but lacking something that may come with another file.
	Waiting int `json:"waiting"`
	// Rejected: not as it was written, or not in the form of an event; not kept.
	Rejected int `json:"rejected"`
	// SetAside is how many of the new ones were emptied, because what they said is
	// erased here.
	SetAside int `json:"set_aside"`
}

// File is what became of one input file.
type File struct {
	Path   string `json:"file"`
	Digest string `json:"sha256"` // "" where it was refused
	// Again: these very bytes were merged before.
	Again bool `json:"already_merged"`
	// Incomplete: it was copied while it was written, without the log beside it.
	Incomplete bool `json:"incomplete"`
	Counts
	// Rejections say what is wrong with each row that was rejected.
	Rejections []store.Rejection `json:"rejections,omitempty"`
	// Versions are the questionnaire versions that were not known before.
	Versions []store.BroughtVersion `json:"versions,omitempty"`
	// Requests are erasures that do not count until the lead confirms them.
	Requests []store.Request `json:"erasure_requests,omitempty"`
	// Writers are the replicas that were not known before.
	Writers []Writer `json:"new_writers,omitempty"`
	// Gaps are the numbers missing in the file.
	Gaps []store.Gap `json:"gaps,omitempty"`
	// Refused is set where nothing of the file was merged.
	Refused *Refusal `json:"refused,omitempty"`
}

// Writer is who a replica says it is.
type Writer struct {
	Replica string     `json:"replica"`
	Name    string     `json:"name"`
	Role    store.Role `json:"role"`
}

// Refusal is why a file was not merged. Err is for errors.As; Detail is for
// programmers, and package msg has the sentence for Fault.
type Refusal struct {
	Fault  store.Fault `json:"fault"`
	Detail string      `json:"detail"`
	Err    error       `json:"-"`
}

// Outcome is what the merge meant for one interview.
type Outcome string

// The outcomes, from nothing to do to most to do.
const (
	Identical Outcome = "identical" // every event was known
	Erased    Outcome = "erased"    // here or in the file; nothing of it is left
	Continued Outcome = "continued" // the file had all that was known, and more
	Waiting   Outcome = "waiting"   // what is new of it waits
	New       Outcome = "new"       // the interview was not known
	Parallel  Outcome = "parallel"  // both sides went on, with different questions
	Semantic  Outcome = "semantic"  // so too, but the answers do not fit together
	Disagree  Outcome = "conflict"  // both sides answered a question, differently
)

// Interview is what the merge meant for one interview.
type Interview struct {
	ID       string  `json:"interview"`
	Business string  `json:"business"`
	Outcome  Outcome `json:"outcome"`
	New      int     `json:"new"` // events added
	// Fresh: nothing of it was known before the merge.
	Fresh bool     `json:"-"`
	Files []string `json:"files"` // that had events of it
	// Problems are what Options.Check found.
	Problems []string `json:"problems,omitempty"`
}

// Double is a business with more than one finished interview. The interviews, by id, are
// in the order they were completed: the first one counts.
type Double struct {
	Business   string   `json:"business"`
	Interviews []string `json:"interviews"`
}

// Conflict is an open conflict with where each version came from.
type Conflict struct {
	store.Conflict
	Versions []Version `json:"versions"`
}

// Version is one answer of a conflict. File is the input file it came with, ""
// where the study file had it before.
type Version struct {
	store.Version
	File string `json:"file"`
}

// Changed reports whether anything came into the study file.
func (r *Report) Changed() bool {
	return r.New+r.Waiting > 0 || slices.ContainsFunc(r.Files, func(f File) bool { return len(f.Versions) > 0 })
}

// Attention reports whether a person has to look at something: exit status 3.
func (r *Report) Attention() bool {
	if len(r.Conflicts) > 0 || len(r.Doubles) > 0 || len(r.Forks) > 0 || r.SetAside > 0 || r.Waiting > 0 || r.Rejected > 0 || r.Refused() > 0 {
		return true
	}
	if slices.ContainsFunc(r.Files, func(f File) bool { return f.Incomplete || len(f.Requests) > 0 }) {
		return true
	}
	return slices.ContainsFunc(r.Interviews, func(iv Interview) bool { return iv.Outcome == Semantic })
}

// Refused is the number of files that were not merged.
func (r *Report) Refused() int {
	n := 0
	for _, f := range r.Files {
		if f.Refused != nil {
			n++
		}
	}
	return n
}

// newReport has lists that are empty rather than null in JSON.
func newReport(s store.Study) *Report {
	return &Report{
		Study:   s.Name,
		Skipped: []string{}, Files: []File{}, Interviews: []Interview{}, Conflicts: []Conflict{}, Doubles: []Double{}, Forks: []store.Fork{},
	}
}

func (r *Report) add(u *store.Union) {
	c := Counts{Read: u.Read, New: u.New, Known: u.Known, Waiting: u.Waiting, Rejected: len(u.Rejected), SetAside: u.Erased}
	f := File{
		Path: u.Path, Digest: u.Digest.String(), Again: u.Again, Incomplete: u.Incomplete, Counts: c,
		Rejections: u.Rejected, Versions: u.Versions, Requests: u.Requests, Gaps: u.Gaps,
	}
	for _, w := range u.Writers {
		f.Writers = append(f.Writers, Writer{w.ID, w.Name, w.Role})
	}
	r.Files = append(r.Files, f)
	r.Add(c)
	r.addForks(u.Forks)
}

// Add adds the counts of another file.
func (c *Counts) Add(other Counts) {
	c.Read += other.Read
	c.New += other.New
	c.Known += other.Known
	c.Waiting += other.Waiting
	c.Rejected += other.Rejected
	c.SetAside += other.SetAside
}

// addForks keeps one entry per replica: that of the file that showed most.
func (r *Report) addForks(forks []store.Fork) {
	for _, f := range forks {
		at := slices.IndexFunc(r.Forks, func(k store.Fork) bool { return k.Replica == f.Replica })
		switch {
		case at < 0:
			r.Forks = append(r.Forks, f)
		case r.Forks[at].Numbers < f.Numbers:
			r.Forks[at] = f
		}
	}
}

func (r *Report) refuse(path string, fault *store.FileError) {
	r.Files = append(r.Files, File{Path: path, Refused: &Refusal{Fault: fault.Fault, Detail: fault.Error(), Err: fault}})
}

// Rename tells of a file by another name than the one it was read by.
func (r *Report) Rename(path, name string) {
	rename := func(at *string) {
		if *at == path {
			*at = name
		}
	}
	for i := range r.Files {
		rename(&r.Files[i].Path)
	}
	for i := range r.Interviews {
		for j := range r.Interviews[i].Files {
			rename(&r.Interviews[i].Files[j])
		}
	}
	for i := range r.Conflicts {
		for j := range r.Conflicts[i].Versions {
			rename(&r.Conflicts[i].Versions[j].File)
		}
	}
}
