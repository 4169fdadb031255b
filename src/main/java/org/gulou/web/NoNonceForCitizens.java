package org.gulou.web;

import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import jakarta.servlet.http.HttpServletRequest;
import org.primefaces.context.PrimeFacesContext;

/** Keeps PrimeFaces from storing its nonce for pages that have no script written into them: it would give every visitor a session. */
public class NoNonceForCitizens implements PhaseListener {

    private static final long serialVersionUID = 1L;

    @Override
    public void beforePhase(PhaseEvent event) {
        var faces = event.getFacesContext();
        var request = (HttpServletRequest) faces.getExternalContext().getRequest();
        if (Audience.of(request) == Audience.CITIZENS) {
            PrimeFacesContext.getCspState(faces).setInitialized(true);
        }
    }

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RESTORE_VIEW;
    }
}
