// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import org.bitstreamproject.verkstad.shared.domain.Country;
import org.bitstreamproject.verkstad.shared.domain.OrganisationId;

/** An organisation as others may see it. @param type an option of case field A3, such as SE_MUNICIPALITY */
public record OrganisationInfo(OrganisationId id, String uid, String name, Country country, String type) {}
