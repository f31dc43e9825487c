/** The roles in which people speak for an organisation that is no school: in a community its worker, else who keeps its resources. */
export const contactRoles = ['provider_admin', 'community_worker'] as const;
