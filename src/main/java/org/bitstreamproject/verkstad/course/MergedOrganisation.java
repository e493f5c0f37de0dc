// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

/** An organisation that was merged by hand, and the one everybody in it belongs to now. */
public record MergedOrganisation(OrganisationInfo duplicate, OrganisationInfo lasting) {}
