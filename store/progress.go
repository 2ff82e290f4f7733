package store

// Step is what is being done with a file that is added.
type Step string

// The steps, in their order.
const (
	Copying Step = "copy" // it is copied aside and hashed; counted in bytes
	Reading Step = "read" // its events are checked; counted in events
	Adding  Step = "add"  // its events go into the study file, which is locked; counted in events
)

// Progress is how far adding a file has come. Total is 0 where nobody knows it yet.
type Progress struct {
	Step        Step
	Done, Total int64
}

// Telling is told of progress, often, from any goroutine, and must not take long; nil
// tells nobody.
type Telling func(Progress)

// progressStep is how many events lie between two tellings.
const progressStep = 4096

func (tell Telling) of(step Step, done, total int64) {
	if tell != nil {
		tell(Progress{step, done, total})
	}
}
