// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.IntStream;

/** What everybody may read, with or without a session: help, and the accessibility statement both countries' laws ask for. */
@Path("/")
public class OpenPages {
    private static final int QUESTIONS = 7;
    private static final int LIMITS = 3;

    @Inject
    private Pages pages;

    /** Keys of the texts to show, numbered from 1. */
    public record Numbered(List<Integer> numbers) {
        static Numbered upTo(int last) {
            return new Numbered(IntStream.rangeClosed(1, last).boxed().toList());
        }
    }

    @GET
    @Path("help")
    @AllowAll
    public Response help() {
        return pages.page("layout/help.jte", Numbered.upTo(QUESTIONS));
    }

    @GET
    @Path("accessibility")
    @AllowAll
    public Response accessibility() {
        return pages.page("layout/accessibility.jte", Numbered.upTo(LIMITS));
    }
}
