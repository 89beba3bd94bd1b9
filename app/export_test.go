package app

// Stopping is closed once a running job was asked to stop.
func (a *App) Stopping(job string) <-chan struct{} {
	a.jobs.mu.Lock()
	defer a.jobs.mu.Unlock()
	return a.jobs.run[job].Done()
}

// SafeFileName is safeFileName for tests.
var SafeFileName = safeFileName

// HandoutsThatKnow are the names of the handouts that heed an option.
func HandoutsThatKnow(option string) (names []string) {
	for _, k := range handouts {
		if k.knows(option) {
			names = append(names, k.name)
		}
	}
	return names
}
