// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

/** Forgets a waiting text once it was saved where it was meant to go: the form said which, the answer was a redirect. */
@Provider
public class KeptSaved implements ContainerResponseFilter {
    @Inject
    private Kept kept;

    @Inject
    private CurrentSession current;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() == 303
                && request.getProperty(Access.FORM) instanceof FormBody form
                && form.first("_kept") != null) {
            current.maybe().ifPresent(session -> kept.drop(session.enrolment(), String.valueOf(form.first("_kept"))));
        }
    }
}
