// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.web;

import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.json.bind.JsonbException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bitstreamproject.verkstad.shared.domain.DomainException;
import org.bitstreamproject.verkstad.shared.domain.FaultLog;
import org.bitstreamproject.verkstad.shared.persistence.Twice;
import org.jspecify.annotations.Nullable;

/** The one place where failures become answers; nobody ever sees a class name or a trace. */
@Provider
public class ErrorMapper implements ExceptionMapper<Throwable> {
    private static final System.Logger LOG = System.getLogger(ErrorMapper.class.getName());

    @Inject
    private Problems problems;

    @Inject
    private Kept kept;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Pages pages;

    @Override
    public Response toResponse(Throwable failure) {
        var root = domainCause(failure);
        if (root != null) {
            FaultLog.tell(root);
            return problems.of(root, sent());
        }
        if (failure instanceof NoSession none) {
            return noSession(none.form());
        }
        if (failure instanceof OtherSession other) {
            return problems.otherSession(typed(other.form()));
        }
        if (failure instanceof WebApplicationException answered) {
            return answered.getResponse().hasEntity()
                    ? answered.getResponse()
                    : problems.of(answered.getResponse().getStatus(), "", sent());
        }
        if (Twice.isRace(failure)) {
            return problems.of(409, "", sent());
        }
        if (BodyTooLarge.caused(failure)) {
            return problems.of(413, "", Map.of());
        }
        if (BodyTooSlow.caused(failure)) {
            return problems.of(408, "", Map.of());
        }
        if (failure instanceof UnreadableBody
                || failure instanceof ProcessingException
                || failure instanceof JsonException
                || failure instanceof JsonbException) {
            return malformed(failure);
        }
        return unexpected(failure);
    }

    private Response noSession(@Nullable FormBody form) {
        var stored = form != null && kept.keep(request, form);
        var advice = pages.view()
                .t(form == null ? "shared.status.401.advice" : stored ? "shared.expired.kept" : "shared.expired.shown");
        return problems.of(401, advice, "", typed(form));
    }

    /** Unreadable input is the sender's; the log names the kind of fault, never the input. */
    private Response malformed(Throwable failure) {
        LOG.log(Level.INFO, "unreadable request body: {0}", failure.getClass().getSimpleName());
        return problems.of(400, "", Map.of());
    }

    private Response unexpected(Throwable failure) {
        var incident = UUID.randomUUID().toString().substring(0, 8);
        LOG.log(
                Level.ERROR,
                "incident " + incident + " at " + request.getMethod() + " " + request.getRequestURI(),
                failure);
        return problems.of(500, incident, sent());
    }

    /** What was typed into the form of this request: whatever went wrong, it is shown again. */
    private Map<String, List<String>> sent() {
        return typed(request.getAttribute(Access.FORM) instanceof FormBody form ? form : null);
    }

    private static Map<String, List<String>> typed(@Nullable FormBody form) {
        return form == null ? Map.of() : form.typed();
    }

    private static @Nullable DomainException domainCause(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DomainException broken) {
                return broken;
            }
        }
        return null;
    }
}
