package org.gulou.web;

import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;

/** A page whose state the server has forgotten is loaded anew, for a script and for a form alike. */
public class ExpiredPages extends ExceptionHandlerFactory {
    public ExpiredPages(ExceptionHandlerFactory wrapped) {
        super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
        return new Reload(getWrapped().getExceptionHandler());
    }

    private static final class Reload extends ExceptionHandlerWrapper {
        Reload(ExceptionHandler wrapped) {
            super(wrapped);
        }

        @Override
        public void handle() throws FacesException {
            Iterator<ExceptionQueuedEvent> events =
                    getUnhandledExceptionQueuedEvents().iterator();
            while (events.hasNext()) {
                if (events.next().getContext().getException() instanceof ViewExpiredException expired) {
                    events.remove();
                    load(FacesContext.getCurrentInstance(), expired.getViewId());
                }
            }
            getWrapped().handle();
        }

        private static void load(FacesContext faces, String page) {
            try {
                faces.getExternalContext().redirect(page);
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
            faces.responseComplete();
        }
    }
}
