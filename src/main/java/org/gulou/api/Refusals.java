package org.gulou.api;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;

/** Tells a program why its request was not carried out, in the language that it accepts, else in English. */
@Provider
public class Refusals implements ExceptionMapper<Refused> {
    @Context
    HttpHeaders headers;

    @Override
    public Response toResponse(Refused refused) {
        Response.ResponseBuilder answer = Response.status(refused.as().status())
                .type(Problem.MEDIA_TYPE)
                .entity(Problem.of(refused, language(headers)));
        refused.headers().forEach(answer::header);
        return answer.build();
    }

    static String language(HttpHeaders headers) {
        return headers.getAcceptableLanguages().stream()
                .map(Locale::getLanguage)
                .filter(language -> language.equals("zh") || language.equals("en"))
                .findFirst()
                .orElse("en");
    }
}
