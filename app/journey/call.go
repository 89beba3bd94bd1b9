package journey

import (
	"encoding/json"
	"fmt"
	"net/http"
	"reflect"
	"strings"

	"qingdan/app"
)

// target is a bound method.
type target struct {
	method reflect.Value
	in     []reflect.Type
}

// targets lists the methods of bound structs as the page names them: package, struct, method.
func targets(bound []any) map[string]target {
	out := map[string]target{}
	for _, b := range bound {
		v := reflect.ValueOf(b)
		t := v.Type()
		for i := range t.NumMethod() {
			m := target{method: v.Method(i)}
			for j := range m.method.Type().NumIn() {
				m.in = append(m.in, m.method.Type().In(j))
			}
			out["app."+t.Elem().Name()+"."+t.Method(i).Name] = m
		}
	}
	return out
}

// call answers one call of the page: {"result": …} or {"error": text}, as the window would.
func (s *Server) call(w http.ResponseWriter, r *http.Request) {
	var args []json.RawMessage
	if err := json.NewDecoder(r.Body).Decode(&args); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	name := r.PathValue("name")
	s.mu.Lock()
	m, bound := s.calls[name]
	stopped := s.app == nil
	s.mu.Unlock()
	switch {
	case stopped:
		reply(w, http.StatusOK, map[string]string{"error": app.ErrorJSON(&app.Error{Code: "closed", Message: "stopped", Fields: []app.FieldError{}})})
		return
	case !bound:
		http.Error(w, "no method "+name, http.StatusNotFound)
		return
	}
	in, err := m.decode(args)
	if err != nil {
		http.Error(w, name+": "+err.Error(), http.StatusBadRequest)
		return
	}
	if name == "app.Jobs.Cancel" {
		defer s.faults.release()
	}
	done, refused := s.faults.begin(strings.TrimPrefix(name, "app."), args)
	defer done()
	if refused != nil {
		reply(w, http.StatusOK, map[string]string{"error": app.ErrorJSON(refused)})
		return
	}
	answer, err := m.call(in)
	if err != nil {
		reply(w, http.StatusOK, map[string]string{"error": app.ErrorJSON(err)})
		return
	}
	reply(w, http.StatusOK, map[string]any{"result": answer})
}

// decode reads the arguments. The window hangs on a wrong number of them; here the journey fails.
func (m target) decode(args []json.RawMessage) ([]reflect.Value, error) {
	if len(args) != len(m.in) {
		return nil, fmt.Errorf("%d arguments, want %d", len(args), len(m.in))
	}
	in := make([]reflect.Value, len(args))
	for i, a := range args {
		v := reflect.New(m.in[i])
		if err := json.Unmarshal(a, v.Interface()); err != nil {
			return nil, err
		}
		in[i] = v.Elem()
	}
	return in, nil
}

// call answers the first result that is no error, and the error.
func (m target) call(in []reflect.Value) (answer any, err error) {
	for _, o := range m.method.Call(in) {
		if o.Type() == reflect.TypeFor[error]() {
			err, _ = o.Interface().(error)
		} else {
			answer = o.Interface()
		}
	}
	return answer, err
}
