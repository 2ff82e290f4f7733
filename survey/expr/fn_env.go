package expr

func callPullData(m *machine, c *Call) Value {
	var args [4]string
	for i, arg := range c.Args {
		args[i] = m.text(arg)
	}
	if m.err != nil {
		return Value{}
	}
	found, err := m.ctx.Env.PullData(args[0], args[1], args[2], args[3])
	if err != nil {
		return m.fail(c, CodePullDataFailed, args[0], err.Error())
	}
	return TextValue(found)
}

func callIText(m *machine, c *Call) Value {
	id := m.text(c.Args[0])
	if env, ok := m.ctx.Env.(Translator); ok {
		return TextValue(env.IText(id))
	}
	return Value{}
}

func callVersion(m *machine, _ *Call) Value { return TextValue(m.ctx.Env.Property("version")) }

func callProperty(m *machine, c *Call) Value {
	return TextValue(m.ctx.Env.Property(m.text(c.Args[0])))
}
