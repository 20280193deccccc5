import { Authorized, Field, ObjectType, Query, Resolver } from 'type-graphql';
import type { Context } from '../core/context.ts';
import { Ctx } from '../core/graphql/request-context.ts';
import { permissionCatalogue } from './permission-catalogue.ts';

@ObjectType({ description: 'A role that has a permission.', simpleResolvers: true })
export class RoleWithPermission {
  @Field(() => String, { description: 'The key of the role, as in `roles`.' })
  key!: string;

  @Field(() => String, { description: "The label that people read, in the viewer's language." })
  label!: string;
}

@ObjectType({ description: 'What a permission allows, and who has it.', simpleResolvers: true })
export class PermissionDefinition {
  @Field(() => String, { description: 'The name of the permission, in the form `noun:verb`. Names are never changed.' })
  name!: string;

  @Field(() => String, { description: "What it allows, in the viewer's language." })
  description!: string;

  @Field(() => [RoleWithPermission], {
    description: "The roles that have it: the built-in ones, then the desk's own in order of rank. Requires `people:read`, otherwise empty.",
  })
  roles!: RoleWithPermission[];
}

@Resolver()
export class PermissionResolver {
  @Authorized()
  @Query(() => [PermissionDefinition], {
    description: 'Returns every permission that a role or an API key can have, by name. Cost: one statement for those who see the roles.',
  })
  permissions(@Ctx() ctx: Context): Promise<PermissionDefinition[]> {
    return permissionCatalogue(ctx);
  }
}
