package corpus

import "testing"

// TestSourcesMigrate holds that the state of a source which an earlier program kept whole is found in its parts, and that a source which it had
// not yet looked at has one.
func TestSourcesMigrate(t *testing.T) {
	dir := t.TempDir()
	s, err := OpenStore(t.Context(), dir)
	if err != nil {
		t.Fatal(err)
	}
	c := s.Corpus("7")
	if err := c.Put(t.Context(), SourceStateKind, "news", map[string]any{"failures": 2, "claim": "2021-04-02T12:00:00Z", "items": map[string]any{"/a": map[string]any{"version": "1"}}}); err != nil {
		t.Fatal(err)
	}
	if err := c.Put(t.Context(), SourceStateKind, "new", map[string]any{"failures": 0}); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"news", "unseen"} {
		if err := c.Put(t.Context(), SourceKind, name, map[string]any{"name": name}); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := s.db.ExecContext(t.Context(), "DELETE FROM goose_db_version WHERE version_id >= 4"); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if s, err = OpenStore(t.Context(), dir); err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	c = s.Corpus("7")
	for kind, want := range map[string]string{SourceStateKind: `new {"failures":0} news {"failures":2} unseen {} `, SourcePagesKind: `news {"/a":{"version":"1"}} `} {
		docs, err := c.Documents(t.Context(), kind)
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		for _, d := range docs {
			got += d.Name + " " + string(d.JSON) + " "
		}
		if got != want {
			t.Errorf("%s: %s, want %s", kind, got, want)
		}
	}
}
