// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.admin;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.bitstreamproject.verkstad.shared.persistence.AuditLog;
import org.bitstreamproject.verkstad.shared.web.AllowAll;

/** Who changed what, when. */
@Path("/admin/audit")
@BehindKey
public class AuditPages {
    @Inject
    private AuditLog audit;

    @Inject
    private AdminAnswers answers;

    /** @param before number of the last row of the part before, or nothing */
    @GET
    @AllowAll
    public Response page(@QueryParam("before") @DefaultValue("0") long before) {
        var newest = before <= 0;
        var found = audit.before(newest ? Long.MAX_VALUE : before, AuditPage.SIZE + 1);
        return answers.page(200, "admin/audit.jte", AuditPage.of(found, newest));
    }
}
