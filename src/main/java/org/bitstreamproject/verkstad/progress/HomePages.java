// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.progress;

import static org.bitstreamproject.verkstad.shared.domain.Role.ADMIN;
import static org.bitstreamproject.verkstad.shared.domain.Role.ASSISTANT;
import static org.bitstreamproject.verkstad.shared.domain.Role.PARTICIPANT;
import static org.bitstreamproject.verkstad.shared.domain.Role.TEACHER;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.bitstreamproject.verkstad.shared.web.Allow;
import org.bitstreamproject.verkstad.shared.web.CurrentSession;
import org.bitstreamproject.verkstad.shared.web.Pages;

/** Where a launch ends when the link says nothing else: each role's own first page. */
@Path("/home")
public class HomePages {
    @Inject
    private ViewHome home;

    @Inject
    private CurrentSession current;

    @Inject
    private Pages pages;

    /** Nothing but words. @param steps numbers of the texts to show */
    public record SetUpPage(int steps) {}

    @GET
    @Allow({PARTICIPANT, TEACHER, ASSISTANT, ADMIN})
    public Response show() {
        var session = current.get();
        return switch (session.role()) {
            case PARTICIPANT -> pages.page("progress/home.jte", home.of(session));
            case TEACHER, ASSISTANT -> pages.seeOther("/teacher");
            case ADMIN -> pages.page("progress/setup.jte", new SetUpPage(4));
        };
    }
}
