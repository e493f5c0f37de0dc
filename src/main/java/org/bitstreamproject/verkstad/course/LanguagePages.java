// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.domain.Role;
import org.bitstreamproject.verkstad.shared.persistence.Twice;
import org.bitstreamproject.verkstad.shared.web.Allow;
import org.bitstreamproject.verkstad.shared.web.CurrentSession;
import org.bitstreamproject.verkstad.shared.web.Pages;

/** The reader's own choice of language, made on any page. */
@Path("/language")
public class LanguagePages {
    @Inject
    private People people;

    @Inject
    private CurrentSession current;

    @Inject
    private Pages pages;

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allow({Role.PARTICIPANT, Role.TEACHER, Role.ASSISTANT, Role.ADMIN})
    public Response choose(
            @FormParam("language") @DefaultValue("") String language,
            @FormParam("return") @DefaultValue("/home") String page) {
        Twice.done(() -> people.chooseLanguage(current.get().person(), Language.fromLaunch(language)));
        return pages.seeOther(OwnPath.of(page));
    }
}
