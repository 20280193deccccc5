import type { Services } from './context.ts';

export interface DeletedTenant {
  id: string;
  slug: string;
}

const prefix = 'tenant-deleted ';

/** Tells every node to forget the tenant; a hint that is lost leaves what it keeps for a time anyway. */
export function publishDeletion({ bus }: Pick<Services, 'bus'>, { id, slug }: DeletedTenant): void {
  bus.publish(`${prefix}${id} ${slug}`);
}

export function onDeletion({ bus }: Pick<Services, 'bus'>, forget: (tenant: DeletedTenant) => void): void {
  bus.subscribe((hint) => {
    if (!hint.startsWith(prefix)) return;
    const [id = '', slug = ''] = hint.slice(prefix.length).split(' ');
    forget({ id, slug });
  });
}
