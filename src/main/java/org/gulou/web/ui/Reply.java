package org.gulou.web.ui;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Ends a request with something else than the page it was sent to. */
public final class Reply {
    private static final int UNPROCESSABLE = 422;

    private Reply() {}

    /** For what is not there, and for what is not this reader's: nobody learns which of the two. */
    public static void notFound() {
        send(external -> external.responseSendError(HttpServletResponse.SC_NOT_FOUND, ""));
    }

    /** Sends the browser on; after a POST it fetches the page by GET, so that a reload repeats nothing. */
    public static void redirect(String path) {
        send(external -> external.redirect(path));
    }

    /** Sends the browser on with the same POST. */
    public static void repeat(String path) {
        send(external -> {
            external.setResponseStatus(HttpServletResponse.SC_TEMPORARY_REDIRECT);
            external.setResponseHeader("Location", path);
        });
    }

    /** Shows another page in answer to this request, which it can still read. */
    public static void show(String view) {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.setViewRoot(faces.getApplication().getViewHandler().createView(faces, view));
        faces.renderResponse();
    }

    /** The page itself answers: what was sent and what is stored do not go together. */
    public static void conflict() {
        FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(HttpServletResponse.SC_CONFLICT);
    }

    /** The page itself answers that what is asked for is not there, or is no more. */
    public static void gone() {
        FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(HttpServletResponse.SC_NOT_FOUND);
    }

    /** The page itself answers, with what is wrong in it. */
    public static void unprocessable() {
        FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(UNPROCESSABLE);
    }

    private interface Ending {
        void send(ExternalContext external) throws IOException;
    }

    private static void send(Ending ending) {
        FacesContext faces = FacesContext.getCurrentInstance();
        try {
            ending.send(faces.getExternalContext());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        faces.responseComplete();
    }
}
