// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.admin;

import java.util.List;
import org.bitstreamproject.verkstad.lti.AcceptPlatform;
import org.bitstreamproject.verkstad.lti.SetUpCodes;
import org.bitstreamproject.verkstad.shared.web.FieldErrors;

/**
 * Set-up links and what waits for acceptance.
 *
 * @param made the link that was just made, shown this once, or empty
 * @param faulty registration whose deployment is missing, or 0
 */
public record SetUpPage(
        List<SetUpCodes.Line> codes,
        List<AcceptPlatform.Waiting> waiting,
        String made,
        String done,
        long faulty,
        String name,
        String country,
        FieldErrors errors) {}
