package xlsform

import (
	"path"
	"strings"

	"feldbuch/survey"
	"feldbuch/survey/expr"
)

// instances are the tables a form looks things up in, by id: lists, files that
// choices come from, files of pulldata. Two with one id cannot be told apart.
type instances struct {
	*builder
	sources map[string]string // id → the file, or "" for a list
}

// checkInstances reports ids that stand for two sources.
func (b *builder) checkInstances() {
	in := &instances{b, map[string]string{}}
	for _, el := range b.externals {
		in.file(el.Name, fileOf(el.Preload, el.Name), el)
	}
	in.element(b.form.Root)
	if x := b.form.InstanceName; x != nil {
		in.pulled(x, b.form.Root)
	}
	for _, name := range b.lists.names {
		if source, taken := in.sources[name]; taken && b.lists.used[name] {
			b.errorAt(b.lists.lists[name].Pos, CodeInstanceTwice, name, source)
		}
	}
}

func (in *instances) element(el *survey.Element) {
	for _, e := range expressions(el) {
		in.pulled(*e, el)
	}
	if el.List != nil && el.List != in.lists.lists[el.List.Name] && path.Ext(el.List.Name) != "" && !strings.Contains(el.List.Name, "${") {
		in.file(strings.TrimSuffix(el.List.Name, path.Ext(el.List.Name)), el.List.Name, el)
	}
	for _, child := range el.Children {
		in.element(child)
	}
}

// pulled notes the files an expression reads with pulldata.
func (in *instances) pulled(p *expr.Expr, el *survey.Element) {
	if p == nil || !strings.Contains(p.Source(), "pulldata") {
		return
	}
	p.Walk(func(n expr.Node) bool {
		if call, ok := n.(*expr.Call); ok && call.Name == "pulldata" && len(call.Args) > 0 {
			if file, ok := call.Args[0].(*expr.Literal); ok {
				name := tableFile(file.Text)
				in.file(strings.TrimSuffix(name, ".csv"), name, el)
			}
		}
		return true
	})
}

func (in *instances) file(id, source string, el *survey.Element) {
	if other, taken := in.sources[id]; taken && other != source {
		in.errorAt(el.At("name"), CodeInstanceTwice, id, other)
		return
	}
	in.sources[id] = source
	in.fileInstance(id, source, el.At("type"))
}
