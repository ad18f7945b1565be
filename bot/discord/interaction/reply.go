package interaction

import "time"

// A Reply is what a handler wants to be shown. Sending it is somebody else's business. The zero Reply of a form or button shows nothing.
type Reply struct {
	Text    string
	Embed   *Embed
	Plain   string // instead of Embed, where embeds are not allowed; at most 2,000 UTF-16 units
	Buttons [][]Button
	Files   []File
	Private bool          // for the user alone
	Quiet   bool          // better not said in public: a repeated plea to wait
	Wait    time.Duration // after which the same will not be refused again; 0: it was not refused for asking too fast
	Update  bool          // in place of the message that holds the button
	Form    *Form
	Choices []Choice // suggestions for what is being typed; nil is none

	// Sent, if not nil, is told where the reply stands, once it does.
	Sent func(channel, message string)
}

// Say returns a reply of words alone, for the user alone.
func Say(text string) Reply { return Reply{Text: text, Private: true} }

// An Embed is the framed part of a message. Its JSON form is Discord's.
type Embed struct {
	Title       string  `json:"title,omitempty"`       // at most 256 UTF-16 units
	Description string  `json:"description,omitempty"` // at most 4,096
	Color       int     `json:"color,omitempty"`       // of the bar beside it: 0xRRGGBB
	Fields      []Field `json:"fields,omitempty"`      // at most 25
	Image       *Image  `json:"image,omitempty"`
	Footer      *Footer `json:"footer,omitempty"`
}

// A Field is a named part of an embed. Neither part may be empty.
type Field struct {
	Name   string `json:"name"`  // at most 256 UTF-16 units
	Value  string `json:"value"` // at most 1,024
	Inline bool   `json:"inline,omitempty"`
}

// An Image is a picture in an embed.
type Image struct {
	URL string `json:"url"` // [File.Link] of a file of the same reply
}

// A Footer is the last line of an embed.
type Footer struct {
	Text string `json:"text"` // at most 2,048 UTF-16 units
}

// A File is sent along with a reply.
type File struct {
	Name  string // of letters, digits, "-", "_" and "."
	Type  string // "image/png"
	Data  []byte // at most 10 MiB
	About string // what a picture shows, for those who cannot see it
}

// Link returns how an embed of the same reply names f.
func (f *File) Link() string { return "attachment://" + f.Name }

// A Button is a [State] with a label.
type Button struct {
	Label    string // at most 80 characters
	State    State
	Style    Style
	Disabled bool
}

// A Style is how a button looks.
type Style int

// The styles of buttons.
const (
	Secondary Style = iota
	Primary         // what most people will want
	Dangerous       // what cannot be undone
)

// A Form is a window with text inputs.
type Form struct {
	Title  string // at most 45 characters
	State  State
	Inputs []Input // at most 5
}

// An Input is a field of a form.
type Input struct {
	ID, Label, Hint string // label at most 45 characters, hint at most 100
	Value           string // what stands there already
	Long, Required  bool
	Most            int // characters, at most 4,000; 0: 4,000
}

// A Choice is one of several values that an option may have.
type Choice struct {
	Name  string // at most 100 characters
	Value string // at most 100 characters
}

// Choices returns choices whose values are their names.
func Choices(names ...string) []Choice {
	out := make([]Choice, len(names))
	for i, n := range names {
		out[i] = Choice{Name: n, Value: n}
	}
	return out
}
