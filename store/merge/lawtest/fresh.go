package lawtest

import (
	"fmt"
	"os"
	"path/filepath"
	"sync"

	"feldbuch/store"
)

var (
	// Canonical is the questionnaire all interviews begin with, Newer one that may replace it.
	Canonical = []byte("survey:\n  - {type: text, name: q}\n")
	Newer     = []byte("SURVEY:\n  - {TYPE: TEXT, NAME: Q}\n")

	CanonicalHash = hashOf(Canonical)
	NewerHash     = hashOf(Newer)
)

func version(text []byte) store.Questionnaire {
	return store.Questionnaire{Hash: hashOf(text), FormID: "needs", Canonical: text, Structure: hashOf(text)}
}

// freshFiles are new files by what they are of. Making the tables of one takes longer than
// most that happens to it.
var freshFiles = struct {
	sync.Mutex
	bytes map[string][]byte
}{bytes: map[string][]byte{}}

// fresh is a new study file that knows the first questionnaire.
func fresh(name string, role store.Role, o store.Options) []byte {
	freshFiles.Lock()
	defer freshFiles.Unlock()
	key := fmt.Sprint(name, " ", role, " ", o.Structure != nil)
	if freshFiles.bytes[key] == nil {
		freshFiles.bytes[key] = made(name, role, o)
	}
	return freshFiles.bytes[key]
}

func made(name string, role store.Role, o store.Options) []byte {
	dir := must(os.MkdirTemp(memory(), "fresh-"))
	defer func() { _ = os.RemoveAll(dir) }()
	path := filepath.Join(dir, "fresh.feld")
	f := must(store.Create(ctx, path, store.Study{ID: Study, Name: "Bedarf"}, store.Replica{Role: role, Name: name}, o))
	if err := f.AddQuestionnaire(ctx, version(Canonical)); err != nil {
		panic(err)
	}
	if err := f.Close(); err != nil {
		panic(err)
	}
	return must(os.ReadFile(path))
}
